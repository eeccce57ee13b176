package org.likeness.engine;

import org.likeness.engine.Decoding.Decoded;

import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the bytes of a file into an upright RGB image, or says why not. The kind of file is judged
 * by its content; size is checked before any pixel is read; a file that ends early is noticed. Safe
 * for use by several threads.
 */
public final class ImageDecoder {

  /** More than any image has: the whole is wanted. */
  static final int WHOLE = Integer.MAX_VALUE;

  private final DecodeLimits limits;
  private final Optional<TurboJpeg> turbo;
  private final PlatformReader platform;
  private final PixelBudget budget;

  /** Of images that somebody waits for, so that those of imports never hold them up. */
  private final PixelBudget awaited;

  /** A decoder with these limits, which uses the native JPEG library where it is installed. */
  public ImageDecoder(DecodeLimits limits) {
    this(limits, true);
  }

  /**
   * A decoder with these limits.
   *
   * @param nativeJpeg whether to use the native JPEG library where it is installed
   */
  public ImageDecoder(DecodeLimits limits, boolean nativeJpeg) {
    this.limits = limits;
    this.turbo = nativeJpeg ? TurboJpeg.installed() : Optional.empty();
    this.platform = new PlatformReader(limits);
    this.budget = new PixelBudget(limits.pixelsAtOnce());
    this.awaited = new PixelBudget(limits.pixelsAtOnce());
  }

  /** Whether JPEG files are read by the native library. */
  public boolean readsJpegNatively() {
    return turbo.isPresent();
  }

  /**
   * Decodes a JPEG, PNG, WebP, TIFF (first page) or BMP that somebody waits for. The array is not
   * changed. The caller bounds how many such images are kept.
   */
  public Decoding decode(byte[] bytes) {
    try (PixelBudget.Share share = awaited.share()) {
      return decode(bytes, WHOLE, share);
    }
  }

  /**
   * Decodes an image that nobody waits for, and uses it; its pixels count as in use until the use
   * is over.
   *
   * @param enough pixels of the long side from which less than the whole will do: an image may be
   *     made smaller, down to this length, where that saves time
   */
  <T> T decode(byte[] bytes, int enough, Function<Decoding, T> use) {
    try (PixelBudget.Share share = budget.share()) {
      return use.apply(decode(bytes, enough, share));
    }
  }

  private Decoding decode(byte[] bytes, int enough, PixelBudget.Share share) {
    if (bytes.length == 0) {
      return Refusals.empty();
    }
    if (bytes.length > limits.maxBytes()) {
      return Refusals.tooManyBytes(bytes.length, limits);
    }
    return switch (Content.of(bytes)) {
      case Content.Other(String word) -> Refusals.unsupported(word);
      case Content.Readable(ImageFormat format) when format == ImageFormat.JPEG ->
          jpeg(bytes, enough, share);
      case Content.Readable(ImageFormat format) when FileEnd.isMissing(format, bytes) ->
          Refusals.truncated(format);
      case Content.Readable(ImageFormat format) ->
          upright(bytes, platform.read(format, bytes, share));
    };
  }

  private Decoding jpeg(byte[] bytes, int enough, PixelBudget.Share share) {
    JpegStructure structure = JpegStructure.of(bytes);
    if (!structure.headerEnds()) {
      return Refusals.truncated(ImageFormat.JPEG);
    }
    if (structure.scans() > JpegStructure.MOST_SCANS) {
      return Refusals.unreadable(ImageFormat.JPEG);
    }
    Decoding stored =
        turbo
            .filter(it -> suitsNative(structure))
            .flatMap(library -> reduced(library, bytes, structure, enough, share))
            .<Decoding>map(Decoded::new)
            .orElseGet(() -> platform.read(ImageFormat.JPEG, bytes, share));
    return structure.hasMetadata() ? upright(bytes, stored) : stored;
  }

  /** The native library cannot be stopped: it gets only what is sure to end in time. */
  private boolean suitsNative(JpegStructure structure) {
    return structure.isCommon()
        && limits.allow(structure.width(), structure.height())
        && structure.worst().compareTo(limits.timeout()) <= 0;
  }

  private static Optional<DecodedImage> reduced(
      TurboJpeg library,
      byte[] bytes,
      JpegStructure structure,
      int enough,
      PixelBudget.Share share) {
    int reduction = TurboJpeg.MOST_REDUCTION;
    while (reduction > 1 && Math.max(structure.width(), structure.height()) / reduction < enough) {
      reduction /= 2;
    }
    int columns = Math.ceilDiv(structure.width(), reduction);
    int rows = Math.ceilDiv(structure.height(), reduction);
    share.hold(columns * rows);
    return library.decode(bytes, structure, reduction);
  }

  private static Decoding upright(byte[] bytes, Decoding stored) {
    return stored instanceof Decoded(DecodedImage image)
        ? new Decoded(Orientation.upright(image, Orientation.of(image.format(), bytes)))
        : stored;
  }
}
