package org.likeness.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the trace of one image to a folder. Arguments: folder with the models, image, folder to
 * write to.
 */
public final class TraceProgram {

  private TraceProgram() {}

  /** Runs the program; ends with an error if the image cannot be decoded. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException(
          "three arguments are needed: MODELS IMAGE FOLDER; found " + arguments.length);
    }
    try (FaceEngine engine = FaceEngine.open(EngineSettings.defaults(Path.of(arguments[0])))) {
      EngineTrace trace = engine.trace(Files.readAllBytes(Path.of(arguments[1])));
      trace.writeTo(Path.of(arguments[2]));
      System.out.printf("%d faces; see %s%n", trace.faces().size(), arguments[2]);
    }
  }
}
