package org.likeness.evidence;

import org.likeness.evidence.FileCheck.Bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds videos that ended before they were whole, by the lengths that their containers state. What
 * is inside is looked at afterwards ({@link FirstPicture}).
 */
final class VideoStructure {
  private static final int MOST_BOXES = 100_000;
  private static final String EARLY = "ends early: it was not copied or recorded to its end";

  private static final int BLOCK = 1 << 20;

  private final Bytes bytes;
  private final long length;
  private byte[] block = {};
  private long blockAt;

  private VideoStructure(Bytes bytes, long length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** Why the video cannot be used; empty if its container is whole. */
  static Optional<String> faultOf(FileFormat format, Bytes bytes, long length) throws IOException {
    VideoStructure video = new VideoStructure(bytes, length);
    return switch (format) {
      case MP4, MOV -> video.boxes();
      case AVI -> video.riff();
      case MKV -> video.segment();
      case JPEG, PNG, WEBP, TIFF, BMP, PDF ->
          throw new IllegalArgumentException("no video; format=" + format);
    };
  }

  /** ISO/IEC 14496-12, 4.2: a size, a type, and what it holds. */
  private Optional<String> boxes() throws IOException {
    Set<String> seen = new HashSet<>();
    long at = 0;
    for (int i = 0; at < length; i++) {
      byte[] head = head(at);
      if (head.length < 8 || i == MOST_BOXES) {
        return Optional.of(EARLY);
      }
      seen.add(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
      long size = size(head, at);
      if (size < 8 || size > length - at) {
        return Optional.of(EARLY);
      }
      at += size;
    }
    if (!seen.contains("moov")) {
      return Optional.of("has no table of contents (moov): the recording was not finished");
    }
    return seen.contains("mdat") || seen.contains("moof")
        ? Optional.empty()
        : Optional.of("holds no pictures");
  }

  /** Sixteen bytes, or fewer at the end; a recording in fragments has thousands of boxes. */
  private byte[] head(long at) throws IOException {
    if (at < blockAt || at + 16 > blockAt + block.length) {
      block = bytes.read(at, BLOCK);
      blockAt = at;
    }
    int from = (int) (at - blockAt);
    return Arrays.copyOfRange(block, from, Math.min(block.length, from + 16));
  }

  private long size(byte[] head, long at) {
    long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
    if (size == 1) {
      return head.length < 16 ? -1 : ByteBuffer.wrap(head).getLong(8);
    }
    return size == 0 ? length - at : size;
  }

  private Optional<String> riff() throws IOException {
    byte[] head = bytes.read(0, 12);
    long size =
        Integer.toUnsignedLong(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
    return size + 8 > length ? Optional.of(EARLY) : Optional.empty();
  }

  /**
   * RFC 8794: an id and a size of variable length; a segment of unknown size reaches to the end.
   */
  private Optional<String> segment() throws IOException {
    byte[] head = bytes.read(0, FileContent.ENOUGH);
    int at = 4;
    int width = width(head, at);
    at += width + (int) Math.min(number(head, at, width), FileContent.ENOUGH);
    if (at + 12 > head.length || ByteBuffer.wrap(head).getInt(at) != 0x18538067) {
      return Optional.of(EARLY);
    }
    int sizeWidth = width(head, at + 4);
    long size = number(head, at + 4, sizeWidth);
    boolean unknown = size == (1L << (7 * sizeWidth)) - 1;
    return !unknown && at + 4 + sizeWidth + size > length ? Optional.of(EARLY) : Optional.empty();
  }

  private static int width(byte[] head, int at) {
    return at >= head.length ? 1 : Integer.numberOfLeadingZeros(head[at] & 0xff) - 23;
  }

  private static long number(byte[] head, int at, int width) {
    if (width > 8 || at + width > head.length) {
      return Integer.MAX_VALUE;
    }
    long number = head[at] & (0xff >> width);
    for (int i = 1; i < width; i++) {
      number = number << 8 | head[at + i] & 0xff;
    }
    return number;
  }
}
