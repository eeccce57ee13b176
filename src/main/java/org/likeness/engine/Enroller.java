package org.likeness.engine;

import org.likeness.engine.Decoding.Decoded;
import org.likeness.engine.Decoding.Refused;
import org.likeness.engine.Enroller.Glance.Done;
import org.likeness.engine.Enroller.Glance.More;
import org.likeness.engine.FacePolicy.Choice;

import java.util.List;
import java.util.Locale;

/**
 * Makes the template of a file that should show one person. Large photographs are read at a
 * fraction of their size, and whole only if that does not show the person well enough.
 */
final class Enroller {

  /**
   * Pixels of the long side that are tried first; a face that is a fifth as wide has all the detail
   * that its chip can hold.
   */
  private static final int ENOUGH = 1200;

  /** Image pixels per pixel of the chip from which more of them would be averaged away. */
  private static final double DETAIL = 2;

  private final FaceEngine engine;
  private final ImageDecoder decoder;
  private final FaceDetector detector;
  private final ChipGeometry chip;

  Enroller(FaceEngine engine, ImageDecoder decoder, FaceDetector detector, ChipGeometry chip) {
    this.engine = engine;
    this.decoder = decoder;
    this.detector = detector;
    this.chip = chip;
  }

  /** What a look at a file came to. */
  sealed interface Glance {

    /** It was enough. */
    record Done(Analysis analysis) implements Glance {}

    /**
     * The file must be seen larger.
     *
     * @param longSide in pixels that will do
     * @param faces that were found, in pixels of the file; empty if they must be looked for again
     */
    record More(int longSide, List<DetectedFace> faces) implements Glance {}
  }

  Analysis enrol(byte[] file) {
    StageClock clock = new StageClock();
    Glance glance = new More(ENOUGH, List.of());
    while (glance instanceof More more) {
      glance =
          decoder.decode(file, more.longSide(), decoding -> glance(decoding, more.faces(), clock));
    }
    return ((Done) glance).analysis();
  }

  private Glance glance(Decoding decoding, List<DetectedFace> known, StageClock clock) {
    clock.lap(Stage.DECODE);
    return switch (decoding) {
      case Refused(RejectReason reason, String detail) ->
          new Done(new Analysis.Rejected(reason, detail, clock.stages()));
      case Decoded(DecodedImage image) -> glance(image, known, clock);
    };
  }

  /** Nothing is refused by less than the whole image. */
  private Glance glance(DecodedImage image, List<DetectedFace> known, StageClock clock) {
    boolean whole = image.reduction() == 1;
    List<DetectedFace> faces = clock.time(Stage.DETECT, () -> faces(image, known));
    switch (FacePolicy.choose(faces)) {
      case Choice.Subject(DetectedFace face, int background) -> {
        double scale = Aligner.toImage(face.landmarks(), chip).scale();
        if (whole || scale >= DETAIL) {
          return new Done(enrol(image, face, background, clock));
        }
        int wanted = (int) Math.ceil(DETAIL / scale * Math.max(image.width(), image.height()));
        return known.isEmpty()
            ? new More(wanted, scaled(faces, image.reduction()))
            : new More(ImageDecoder.WHOLE, List.of());
      }
      case Choice.None(RejectReason reason, String detail) -> {
        return whole && known.isEmpty()
            ? new Done(new Analysis.Rejected(reason, detail, clock.stages()))
            : new More(ImageDecoder.WHOLE, List.of());
      }
    }
  }

  private List<DetectedFace> faces(DecodedImage image, List<DetectedFace> known) {
    if (!known.isEmpty()) {
      return detector.confirmed(image, scaled(known, 1.0 / image.reduction()));
    }
    return image.reduction() == 1 ? detector.prominent(image) : detector.conclusive(image);
  }

  private static List<DetectedFace> scaled(List<DetectedFace> faces, double factor) {
    return faces.stream().map(face -> face.scaled(factor)).toList();
  }

  private Analysis enrol(DecodedImage image, DetectedFace face, int background, StageClock clock) {
    FaceChip aligned = clock.time(Stage.ALIGN, () -> engine.align(image, face));
    Quality quality = clock.time(Stage.QUALITY, () -> engine.measure(image, face, aligned));
    if (QualityMeter.isUseless(quality)) {
      return new Analysis.Rejected(
          RejectReason.LOW_QUALITY,
          String.format(
              Locale.ROOT,
              "The face is all of one tone (contrast %.0f grey levels).",
              quality.contrast()),
          clock.stages());
    }
    FaceTemplate template =
        clock.time(Stage.EMBED, () -> engine.embed(List.of(aligned)).getFirst());
    return new Analysis.Enrolled(template, quality, face, image, background, clock.stages());
  }
}
