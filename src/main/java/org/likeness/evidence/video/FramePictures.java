package org.likeness.evidence.video;

import org.likeness.engine.DecodedImage;
import org.likeness.engine.ImageFormat;
import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.media.Sha256;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Frames of video as pictures. */
public final class FramePictures {
  private static final double SHOWN = 0.9;

  private FramePictures() {}

  /** As the engine takes it. */
  static DecodedImage image(RawFrame frame) {
    return DecodedImage.of(picture(frame), ImageFormat.PNG);
  }

  /** With a little loss, to be looked at. */
  public static byte[] jpeg(RawFrame frame) {
    return image(frame).toJpeg(SHOWN);
  }

  /** Without loss. */
  static byte[] png(RawFrame frame) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture(frame), "png", bytes)) {
        throw new IllegalStateException("every Java platform writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Of width and height, four bytes each with the highest first, and the RGB bytes of all rows: how
   * a PNG packs them may change with the Java platform, this does not.
   */
  static Sha256 pixels(RawFrame frame) {
    MessageDigest digest = Sha256.digest();
    digest.update(ByteBuffer.allocate(8).putInt(frame.width()).putInt(frame.height()).array());
    return new Sha256(HexFormat.of().formatHex(digest.digest(frame.rgb())));
  }

  private static BufferedImage picture(RawFrame frame) {
    BufferedImage picture =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    byte[] rgb = frame.rgb();
    for (int i = 0; i < rgb.length; i += 3) {
      bgr[i] = rgb[i + 2];
      bgr[i + 1] = rgb[i + 1];
      bgr[i + 2] = rgb[i];
    }
    return picture;
  }
}
