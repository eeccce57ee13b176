package org.likeness.engine;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decodes JPEG files with libjpeg-turbo where it is installed: three to five times as fast as the
 * reader of the Java platform, and several times faster again for large photographs of which only a
 * half, a quarter or an eighth of the size is needed. It takes only sound files of common kinds, so
 * that the slower reader decides about all others.
 */
final class TurboJpeg {

  /** Reductions that the library makes while it decodes. */
  static final int MOST_REDUCTION = 8;

  private static final int RGB = 0;
  private static final int ACCURATE_DCT_STOP_ON_WARNING = 4096 | 8192;

  /**
   * Up to this code the colours lie as densely as the pixels, half as densely along the rows, or
   * half as densely in both directions, or there are none; there both readers give the same pixels.
   */
  private static final int LAST_COMMON_SAMPLING = 3;

  private static final int YCBCR = 1;
  private static final int GREY = 2;
  private static final int CHANNELS = 3;
  private static final int INTS = 4;

  private static final Optional<TurboJpeg> INSTALLED = find();

  private final MethodHandle open;
  private final MethodHandle close;
  private final MethodHandle allocate;
  private final MethodHandle free;
  private final MethodHandle header;
  private final MethodHandle decompress;

  private TurboJpeg(NativeLibrary library) {
    Class<?> i = int.class;
    Class<?> address = long.class;
    open = library.function("tjInitDecompress", address);
    close = library.function("tjDestroy", i, address);
    allocate = library.function("tjAlloc", address, i);
    free = library.function("tjFree", i, address);
    header =
        library.function(
            "tjDecompressHeader3",
            i,
            address,
            address,
            address,
            address,
            address,
            address,
            address);
    decompress =
        library.function("tjDecompress2", i, address, address, address, address, i, i, i, i, i);
  }

  /** A library that lacks a function, or may not be called, is as good as none. */
  private static Optional<TurboJpeg> find() {
    try {
      return NativeLibrary.open("libturbojpeg.so.0", "libturbojpeg.0.dylib", "turbojpeg.dll")
          .map(TurboJpeg::new);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** The library of this machine; empty if there is none that can be used. */
  static Optional<TurboJpeg> installed() {
    return INSTALLED;
  }

  /**
   * Decodes a file.
   *
   * @param reduction 1, 2, 4 or 8: how many pixels of the file, in each direction, make one
   * @return the pixels as stored, whatever the orientation; empty if the library finds anything
   *     wrong with the file
   */
  Optional<DecodedImage> decode(byte[] file, JpegStructure structure, int reduction) {
    try (Memory input = new Memory(4 * INTS + file.length)) {
      input.bytes.position(4 * INTS).put(file);
      long handle = (long) open.invokeExact();
      try {
        return isAsStated(handle, input, file.length, structure)
            ? pixels(handle, input, file.length, structure, reduction)
            : Optional.empty();
      } finally {
        int unused = (int) close.invokeExact(handle);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("calling the native JPEG library failed", e);
    }
  }

  private boolean isAsStated(long handle, Memory input, int length, JpegStructure structure)
      throws Throwable {
    long ints = input.address;
    int failed =
        (int)
            header.invokeExact(
                handle, ints + 4 * INTS, (long) length, ints, ints + 4, ints + 8, ints + 12);
    int sampling = input.bytes.getInt(8);
    int colours = input.bytes.getInt(12);
    return failed == 0
        && input.bytes.getInt(0) == structure.width()
        && input.bytes.getInt(4) == structure.height()
        && sampling >= 0
        && sampling <= LAST_COMMON_SAMPLING
        && (colours == YCBCR || colours == GREY);
  }

  private Optional<DecodedImage> pixels(
      long handle, Memory input, int length, JpegStructure structure, int reduction)
      throws Throwable {
    int columns = (structure.width() + reduction - 1) / reduction;
    int rows = (structure.height() + reduction - 1) / reduction;
    int pitch = columns * CHANNELS;
    try (Memory output = new Memory(Math.multiplyExact(pitch, rows))) {
      int failed =
          (int)
              decompress.invokeExact(
                  handle,
                  input.address + 4 * INTS,
                  (long) length,
                  output.address,
                  columns,
                  pitch,
                  rows,
                  RGB,
                  ACCURATE_DCT_STOP_ON_WARNING);
      return failed == 0
          ? Optional.of(image(output.bytes, pitch, structure, reduction))
          : Optional.empty();
    }
  }

  /** Whole blocks of pixels only, as when others reduce an image. */
  private static DecodedImage image(
      ByteBuffer pixels, int pitch, JpegStructure structure, int reduction) {
    int width = Math.max(1, structure.width() / reduction);
    int height = Math.max(1, structure.height() / reduction);
    byte[] rgb = new byte[width * height * CHANNELS];
    for (int y = 0; y < height; y++) {
      pixels.get(y * pitch, rgb, y * width * CHANNELS, width * CHANNELS);
    }
    return new DecodedImage(width, height, rgb, ImageFormat.JPEG, reduction);
  }

  /** Memory of the library's own kind, free again at the end of its use. */
  private final class Memory implements AutoCloseable {

    private final long address;
    private final ByteBuffer bytes;

    Memory(int size) throws Throwable {
      address = (long) allocate.invokeExact(size);
      if (address == 0) {
        throw new OutOfMemoryError("no native memory for an image of " + size + " bytes");
      }
      bytes = NativeLibrary.memory(address, size).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
      try {
        int unused = (int) free.invokeExact(address);
      } catch (Throwable e) {
        throw new IllegalStateException("native memory could not be freed", e);
      }
    }
  }
}
