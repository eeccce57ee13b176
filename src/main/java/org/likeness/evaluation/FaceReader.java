package org.likeness.evaluation;

import org.likeness.engine.AnalysedFace;
import org.likeness.engine.Analysis;
import org.likeness.engine.DecodedImage;
import org.likeness.engine.Decoding;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.StillAnalysis;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns files into templates by the same steps as an import and a search of the service. */
final class FaceReader {
  private final FaceEngine engine;

  FaceReader(FaceEngine engine) {
    this.engine = engine;
  }

  /** The bytes of a file, or why there are none. */
  sealed interface Content {

    /** Bytes, with their hash. */
    record Bytes(byte[] bytes, String sha256) implements Content {}

    /** None that can be used. */
    record Absent(String reason) implements Content {}
  }

  static Content read(Path file, LabelledImage image) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String sha256 = Hashes.sha256(bytes);
      return image.sha256() == null || image.sha256().equalsIgnoreCase(sha256)
          ? new Content.Bytes(bytes, sha256)
          : new Content.Absent("other-content-than-in-manifest");
    } catch (NoSuchFileException e) {
      return new Content.Absent("missing-file");
    } catch (IOException e) {
      return new Content.Absent("unreadable-file");
    }
  }

  /** As an import does. */
  Seen enrol(byte[] file) {
    return switch (engine.enrol(file)) {
      case Analysis.Enrolled enrolled ->
          new Seen.Face(enrolled.template(), enrolled.quality().score());
      case Analysis.Rejected rejected -> new Seen.Failed(rejected.reason().code());
    };
  }

  /** As a search does; of several faces the largest, as an investigator would choose. */
  Seen probe(byte[] file) {
    return switch (engine.analyse(file)) {
      case StillAnalysis.Analysed still when still.faces().isEmpty() -> new Seen.Failed("no-face");
      case StillAnalysis.Analysed still -> face(still.image(), still.faces().getFirst());
      case StillAnalysis.Refused refused -> new Seen.Failed(refused.reason().code());
    };
  }

  private Seen face(DecodedImage image, AnalysedFace face) {
    FaceTemplate template = engine.embed(image, face.face());
    return new Seen.Face(template, face.quality().score());
  }

  /** The upright picture, for recipes; empty if it cannot be read. */
  Optional<BufferedImage> picture(byte[] file) {
    return engine.decode(file) instanceof Decoding.Decoded(var image)
        ? Optional.of(image.toPicture())
        : Optional.empty();
  }
}
