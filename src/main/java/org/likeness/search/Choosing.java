package org.likeness.search;

import org.likeness.engine.DetectedFace;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.Point;
import org.likeness.engine.Quality;

import java.util.List;

/** What came of choosing the face of a still (S3). */
sealed interface Choosing {

  /** The face that is searched. */
  record Chosen(DetectedFace face, Quality quality, ChosenFace how) implements Choosing {}

  /** No face was found, and no eyes were marked. */
  record NoFace() implements Choosing {}

  /** Several faces, and nobody said which. */
  record ChoiceNeeded() implements Choosing {}

  /** The choice names something that is not there. */
  record NotThere(String field, String reason) implements Choosing {}

  /** Applies the user's choice to what was found. */
  static Choosing of(FaceEngine engine, StillReading.Read still, FaceChoice choice) {
    List<FaceFound> faces = still.facts().faces();
    return switch (choice) {
      case FaceChoice.OnlyFace only when faces.isEmpty() -> new NoFace();
      case FaceChoice.OnlyFace only when faces.size() > 1 -> new ChoiceNeeded();
      case FaceChoice.OnlyFace only -> found(faces.getFirst(), ChosenFace.Way.ONLY_FACE);
      case FaceChoice.Numbered numbered -> numbered(faces, numbered.face());
      case FaceChoice.Marked marked -> marked(engine, still, marked);
    };
  }

  private static Choosing numbered(List<FaceFound> faces, int face) {
    return face < faces.size()
        ? found(faces.get(face), ChosenFace.Way.CHOICE)
        : new NotThere("face", faces.size() + " faces were found; count from 0");
  }

  private static Chosen found(FaceFound face, ChosenFace.Way by) {
    return new Chosen(
        new DetectedFace(face.box(), face.landmarks(), face.confidence()),
        face.quality(),
        new ChosenFace(by, face.index(), null));
  }

  private static Choosing marked(
      FaceEngine engine, StillReading.Read still, FaceChoice.Marked marked) {
    Derivative image = still.facts().derivative();
    if (!inside(marked.eyes().right(), image) || !inside(marked.eyes().left(), image)) {
      return new NotThere(
          "eyes",
          "must lie inside the image of " + image.width() + " x " + image.height() + " pixels");
    }
    DetectedFace face = engine.faceAt(marked.marks());
    Quality quality = engine.measure(still.image(), face);
    return new Chosen(face, quality, new ChosenFace(ChosenFace.Way.EYE_MARKS, null, marked.eyes()));
  }

  private static boolean inside(Point point, Derivative image) {
    return point.x() >= 0
        && point.y() >= 0
        && point.x() < image.width()
        && point.y() < image.height();
  }
}
