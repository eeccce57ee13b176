package org.likeness.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * The marker segments of a JPEG file (ITU-T T.81, annex B), walked without decoding anything.
 *
 * @param scans how many scans begin; at least one if the file's header is whole
 * @param frames how many frame headers there are; a sound file has one
 * @param frame code of the last frame header, 0 if there is none
 * @param precision bits of a sample
 * @param width as the frame header states it
 * @param height likewise
 * @param components colour components
 * @param hasMetadata whether there is a segment that may hold EXIF metadata
 * @param hasProfile whether there is a colour profile
 */
record JpegStructure(
    int scans,
    int frames,
    int frame,
    int precision,
    int width,
    int height,
    int components,
    boolean hasMetadata,
    boolean hasProfile) {

  /**
   * More scans than any encoder writes; each costs a pass over all pixels, so a small file could
   * keep a decoder busy for hours.
   */
  static final int MOST_SCANS = 100;

  /** Most that a scan costs for each pixel: far more than was ever measured. */
  private static final long NANOS_PER_PIXEL_AND_SCAN = 20;

  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int FIRST_RESTART = 0xd0;
  private static final int TEMPORARY = 0x01;
  private static final int FIRST_FRAME = 0xc0;
  private static final int LAST_COMMON_FRAME = 0xc2;
  private static final int LAST_FRAME = 0xcf;
  private static final int METADATA = 0xe1;
  private static final int PROFILE = 0xe2;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  /** Walks a file that begins like a JPEG. */
  static JpegStructure of(byte[] bytes) {
    return new Walk(bytes).toTheEnd();
  }

  /** Whether the file reaches its first scan. */
  boolean headerEnds() {
    return scans > 0;
  }

  /**
   * Whether this is a file as cameras and programs write them: baseline or progressive, eight bits,
   * grey or three colours of the standard colour space.
   */
  boolean isCommon() {
    return frames == 1
        && frame <= LAST_COMMON_FRAME
        && precision == 8
        && (components == 1 || components == 3)
        && !hasProfile;
  }

  /** The longest that decoding can take, for a decoder that cannot be stopped. */
  Duration worst() {
    return Duration.ofNanos(NANOS_PER_PIXEL_AND_SCAN * width * height * scans);
  }

  /** One pass over the markers. */
  private static final class Walk {

    private final byte[] bytes;
    private int scans;
    private int frames;
    private int frameAt = -1;
    private boolean hasMetadata;
    private boolean hasProfile;

    Walk(byte[] bytes) {
      this.bytes = bytes;
    }

    JpegStructure toTheEnd() {
      int at = nextMarker(0);
      while (at < bytes.length && (bytes[at] & 0xff) != END_OF_IMAGE) {
        int code = bytes[at] & 0xff;
        note(code, at);
        at = nextMarker(isAlone(code) ? at + 1 : at + 1 + number(at + 1));
      }
      return new JpegStructure(
          scans,
          frames,
          frameAt < 0 ? 0 : bytes[frameAt] & 0xff,
          frameAt < 0 ? 0 : bytes[frameAt + 3],
          frameAt < 0 ? 0 : number(frameAt + 6),
          frameAt < 0 ? 0 : number(frameAt + 4),
          frameAt < 0 ? 0 : bytes[frameAt + 8],
          hasMetadata,
          hasProfile);
    }

    private void note(int code, int at) {
      switch (code) {
        case START_OF_SCAN -> scans++;
        case METADATA -> hasMetadata = true;
        case PROFILE -> hasProfile |= isColourProfile(at + 3);
        default -> {
          if (isFrame(code) && at + 8 < bytes.length) {
            frames++;
            frameAt = at;
          }
        }
      }
    }

    /** Cameras keep other things in segments of the same code. */
    private boolean isColourProfile(int at) {
      byte[] name = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
      return at + name.length <= bytes.length
          && Arrays.equals(bytes, at, at + name.length, name, 0, name.length);
    }

    /** Tables and reserved codes lie between those of frames. */
    private static boolean isFrame(int code) {
      return code >= FIRST_FRAME
          && code <= LAST_FRAME
          && code != 0xc4
          && code != 0xc8
          && code != 0xcc;
    }

    /**
     * The place of the next marker code, or the end of the file. Stuffed bytes and restarts inside
     * a scan are no markers.
     */
    private int nextMarker(int from) {
      for (int i = nextFull(from); i >= 0 && i + 1 < bytes.length; i = nextFull(i + 1)) {
        int code = bytes[i + 1] & 0xff;
        boolean restart = code >= FIRST_RESTART && code < START_OF_IMAGE;
        if (code != 0 && code != 0xff && !restart) {
          return i + 1;
        }
      }
      return bytes.length;
    }

    /** The next byte with all bits set, which begins every marker; eight bytes at a time. */
    private int nextFull(int from) {
      int i = from;
      while (i >= 0 && i + Long.BYTES <= bytes.length) {
        long inverse = ~(long) WORD.get(bytes, i);
        long zeros = (inverse - ONES) & ~inverse & TOPS;
        if (zeros != 0) {
          return i + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
        }
        i += Long.BYTES;
      }
      while (i >= 0 && i < bytes.length && bytes[i] != -1) {
        i++;
      }
      return i;
    }

    private static boolean isAlone(int code) {
      return code == START_OF_IMAGE || code == TEMPORARY;
    }

    private int number(int at) {
      return at + 1 < bytes.length
          ? (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff
          : bytes.length - at;
    }
  }
}
