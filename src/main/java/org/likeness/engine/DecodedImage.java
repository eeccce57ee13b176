package org.likeness.engine;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An upright image in 8-bit sRGB. Orientation is already applied, transparency already laid on
 * white. It does not change once made.
 */
public final class DecodedImage {

  private final int width;
  private final int height;
  private final byte[] rgb;
  private final ImageFormat format;
  private final int reduction;

  /**
   * Wraps pixels without a copy: the caller hands the array over.
   *
   * @param rgb width * height * 3 bytes, rows from the top, red first
   * @param format what the pixels were read from
   */
  DecodedImage(int width, int height, byte[] rgb, ImageFormat format) {
    this(width, height, rgb, format, 1);
  }

  /**
   * Likewise, of an image that was made smaller when it was read.
   *
   * @param reduction pixels of the file, in each direction, that make one
   */
  DecodedImage(int width, int height, byte[] rgb, ImageFormat format, int reduction) {
    if (width < 1
        || height < 1
        || rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
      throw new IllegalArgumentException(
          "pixels do not fit the size; width=%d height=%d bytes=%d"
              .formatted(width, height, rgb.length));
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
    this.format = Objects.requireNonNull(format);
    this.reduction = reduction;
  }

  /**
   * Takes the pixels of a picture, as after an edit of the probe (S2).
   *
   * @param format of the original
   */
  public static DecodedImage of(BufferedImage picture, ImageFormat format) {
    return new DecodedImage(picture.getWidth(), picture.getHeight(), RgbPixels.of(picture), format);
  }

  /** Pixels from left to right. */
  public int width() {
    return width;
  }

  /** Pixels from top to bottom. */
  public int height() {
    return height;
  }

  /** What the image was read from. */
  public ImageFormat format() {
    return format;
  }

  /** Pixels of the file, in each direction, that make one of this image: mostly 1. */
  int reduction() {
    return reduction;
  }

  /** Width times height. */
  public long pixels() {
    return (long) width * height;
  }

  /** The pixel as 0xRRGGBB. */
  public int rgb(int x, int y) {
    Objects.checkIndex(x, width);
    Objects.checkIndex(y, height);
    int i = (y * width + x) * 3;
    return (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
  }

  /**
   * The bytes themselves, red first, three a pixel. For the engine only, which does not change
   * them.
   */
  byte[] bytes() {
    return rgb;
  }

  /**
   * The part of the image inside a box, whole pixels outwards.
   *
   * @throws IllegalArgumentException if the box does not touch the image
   */
  public DecodedImage crop(Box box) {
    int left = Math.clamp((long) Math.floor(box.x()), 0, width);
    int top = Math.clamp((long) Math.floor(box.y()), 0, height);
    int right = Math.clamp((long) Math.ceil(box.x() + box.width()), left, width);
    int bottom = Math.clamp((long) Math.ceil(box.y() + box.height()), top, height);
    if (right == left || bottom == top) {
      throw new IllegalArgumentException(
          "the box lies outside the image of %d x %d: %s".formatted(width, height, box));
    }
    int rowBytes = (right - left) * 3;
    byte[] part = new byte[rowBytes * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(rgb, (y * width + left) * 3, part, (y - top) * rowBytes, rowBytes);
    }
    return new DecodedImage(right - left, bottom - top, part, format);
  }

  /** The image made smaller so that no side is longer; the same object if it already fits. */
  public DecodedImage within(int maxSide) {
    if (maxSide < 1) {
      throw new IllegalArgumentException("maxSide must be at least 1; maxSide=" + maxSide);
    }
    double scale = (double) maxSide / Math.max(width, height);
    if (scale >= 1) {
      return this;
    }
    int w = Math.max(1, (int) Math.round(width * scale));
    int h = Math.max(1, (int) Math.round(height * scale));
    return new DecodedImage(w, h, AreaScaling.toBytes(this, w, h), format);
  }

  /** A copy as a picture of type {@code TYPE_3BYTE_BGR}. */
  public BufferedImage toPicture() {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < rgb.length; i += 3) {
      bgr[i] = rgb[i + 2];
      bgr[i + 1] = rgb[i + 1];
      bgr[i + 2] = rgb[i];
    }
    return picture;
  }

  /**
   * The image as a baseline JPEG without any metadata.
   *
   * @param quality 0..1; 0.85 suits thumbnails
   */
  public byte[] toJpeg(double quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var bytes = new ByteArrayOutputStream();
        var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality((float) quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(toPicture(), null, null), parameters);
      stream.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing a JPEG to memory failed", e);
    } finally {
      writer.dispose();
    }
  }

  @Override
  public String toString() {
    return "DecodedImage[%d x %d, %s]".formatted(width, height, format);
  }
}
