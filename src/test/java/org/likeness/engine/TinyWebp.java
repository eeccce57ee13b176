package org.likeness.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;

/**
 * Writes a lossless WebP of two colours, red and yellow: red, blue and alpha have one symbol each,
 * green has two, so that each pixel is one bit (WebP Lossless Bitstream Specification, simple code
 * length codes).
 */
final class TinyWebp {

  private final BitSet bits = new BitSet();
  private int length;

  private TinyWebp() {}

  /** Red left of the column, yellow from it on. */
  static byte[] redThenYellow(int width, int height, int column) {
    TinyWebp stream = new TinyWebp();
    stream.header(width, height);
    stream.codes();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        stream.put(x < column ? 0 : 1, 1);
      }
    }
    return stream.riff();
  }

  private void header(int width, int height) {
    put(0x2f, 8);
    put(width - 1, 14);
    put(height - 1, 14);
    put(0, 1); // alpha is not used
    put(0, 3); // version
    put(0, 1); // no transform
    put(0, 1); // no colour cache
    put(0, 1); // one set of codes for the whole image
  }

  private void codes() {
    put(1, 1); // green: simple code, two symbols, the first of one bit, 0 and 255
    put(1, 1);
    put(0, 1);
    put(0, 1);
    put(255, 8);
    single(255); // red
    single(0); // blue
    single(255); // alpha
    single(0); // distance
  }

  private void single(int symbol) {
    put(1, 1);
    put(0, 1);
    put(1, 1);
    put(symbol, 8);
  }

  private void put(int value, int count) {
    for (int i = 0; i < count; i++) {
      bits.set(length++, (value >> i & 1) == 1);
    }
  }

  private byte[] riff() {
    int bytes = (length + 7) / 8;
    int padded = bytes + (bytes & 1);
    ByteBuffer file = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes()).putInt(12 + padded).put("WEBPVP8L".getBytes()).putInt(bytes);
    file.put(bits.toByteArray());
    return file.array();
  }
}
