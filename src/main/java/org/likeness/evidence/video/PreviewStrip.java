package org.likeness.evidence.video;

import org.likeness.engine.DecodedImage;
import org.likeness.engine.ImageFormat;
import org.likeness.evidence.video.tool.RawFrame;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Small pictures along a video in one image, side by side, to pick a moment from.
 *
 * @param cellWidth pixels of one picture
 * @param cellHeight likewise
 * @param moments of the pictures, from the left
 * @param jpeg all of them
 */
@SuppressWarnings("ArrayRecordComponent") // handed along, never compared
public record PreviewStrip(int cellWidth, int cellHeight, List<Moment> moments, byte[] jpeg) {
  private static final double QUALITY = 0.75;

  /**
   * When a picture is shown.
   *
   * @param pts ticks of the stream
   * @param micros from the beginning of the video, microseconds
   */
  public record Moment(long pts, long micros) {}

  static PreviewStrip of(List<Shot> shots) {
    RawFrame first = shots.getFirst().frame();
    int width = first.width();
    int height = first.height();
    BufferedImage strip =
        new BufferedImage(width * shots.size(), height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D drawing = strip.createGraphics();
    for (int i = 0; i < shots.size(); i++) {
      BufferedImage cell = FramePictures.image(shots.get(i).frame()).toPicture();
      drawing.drawImage(cell, i * width, 0, width, height, null);
    }
    drawing.dispose();
    return new PreviewStrip(
        width,
        height,
        shots.stream()
            .map(s -> new Moment(s.frame().pts(), s.video().micros(s.frame().pts())))
            .toList(),
        DecodedImage.of(strip, ImageFormat.PNG).toJpeg(QUALITY));
  }

  @Override
  public String toString() {
    return "PreviewStrip[" + moments.size() + " pictures]";
  }
}
