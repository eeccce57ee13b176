package org.likeness.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Every intermediate of the engine for one image, for inspection by people. It shows faces: treat
 * it like the image itself.
 *
 * @param image upright, in RGB
 * @param looks what the detector saw at each scale, coarse first
 * @param candidates the faces of all looks, each once, before the close look
 * @param faces the faces that the close look confirmed, largest first
 * @param stages where the time went
 */
public record EngineTrace(
    DecodedImage image,
    List<Look> looks,
    List<DetectedFace> candidates,
    List<Face> faces,
    Stages stages) {

  /** Keeps its own copies. */
  public EngineTrace {
    looks = List.copyOf(looks);
    candidates = List.copyOf(candidates);
    faces = List.copyOf(faces);
  }

  /**
   * One look of the detector.
   *
   * @param inputWidth of the network's input in pixels
   * @param inputHeight of the network's input in pixels
   * @param scale input pixels per image pixel
   * @param faces in pixels of the image
   */
  public record Look(int inputWidth, int inputHeight, double scale, List<DetectedFace> faces) {

    static Look of(FaceDetector.Look look) {
      DetectionPass pass = look.pass();
      return new Look(pass.inputWidth(), pass.inputHeight(), pass.scale(), look.faces());
    }
  }

  /** One confirmed face on its way to a template. */
  public record Face(DetectedFace face, FaceChip chip, Quality quality, FaceTemplate template) {}

  /**
   * Writes {@code look-N.png}, {@code faces.png}, {@code chip-N.png} and {@code trace.json}. The
   * template's numbers are not written.
   *
   * @param folder made if it does not exist
   */
  public void writeTo(Path folder) throws IOException {
    new TraceWriter(this).write(folder);
  }
}
