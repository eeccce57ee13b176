package org.likeness.evidence.video;

import org.likeness.engine.AnalysedFace;
import org.likeness.engine.Box;
import org.likeness.engine.DecodedImage;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.QualityWarning;
import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.VideoFacts;

import java.util.List;

/** Looks for faces in single frames. */
final class FaceLook {
  /** Fewer pixels between the eyes are of no use to anybody. */
  private static final double LEAST_EYES = 10;

  private static final double MARGIN = 1.9;
  private static final int CROP_SIDE = 200;
  private static final double CROP_QUALITY = 0.88;

  private final FaceEngine engine;

  FaceLook(FaceEngine engine) {
    this.engine = engine;
  }

  List<SeenFace> look(VideoFacts video, RawFrame frame) {
    DecodedImage image = FramePictures.image(frame);
    return engine.analyse(image).faces().stream()
        .filter(face -> face.quality().interEyeDistance() >= LEAST_EYES)
        .map(face -> seen(video, frame, image, face))
        .toList();
  }

  private SeenFace seen(VideoFacts video, RawFrame frame, DecodedImage image, AnalysedFace face) {
    Box box = face.face().box();
    return new SeenFace(
        frame.pts(),
        video.micros(frame.pts()),
        new Box(
            box.x() / image.width(),
            box.y() / image.height(),
            box.width() / image.width(),
            box.height() / image.height()),
        face.quality().score(),
        face.quality().warnings().stream().map(QualityWarning::words).toList(),
        engine.embed(image, face.face()),
        image.crop(box.grownBy(MARGIN)).within(CROP_SIDE).toJpeg(CROP_QUALITY));
  }
}
