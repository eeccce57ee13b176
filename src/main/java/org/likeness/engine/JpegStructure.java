package org.likeness.engine;

/**
 * The marker segments of a JPEG file (ITU-T T.81, annex B), walked without decoding anything.
 *
 * @param scans how many scans begin
 * @param headerEnds whether the file reaches its first scan
 */
record JpegStructure(int scans, boolean headerEnds) {

  /**
   * More scans than any encoder writes; each costs a pass over all pixels, so a small file could
   * keep a decoder busy for hours.
   */
  static final int MOST_SCANS = 100;

  private static final int MARKER = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int FIRST_RESTART = 0xd0;
  private static final int TEMPORARY = 0x01;

  /** Walks a file that begins like a JPEG. */
  static JpegStructure of(byte[] bytes) {
    int scans = 0;
    int at = nextMarker(bytes, 0);
    while (at < bytes.length && (bytes[at] & 0xff) != END_OF_IMAGE) {
      int code = bytes[at] & 0xff;
      scans += code == START_OF_SCAN ? 1 : 0;
      at = nextMarker(bytes, isAlone(code) ? at + 1 : at + 1 + length(bytes, at + 1));
    }
    return new JpegStructure(scans, scans > 0);
  }

  /**
   * The place of the next marker code, or the end of the file. Stuffed bytes and restarts inside a
   * scan are no markers.
   */
  private static int nextMarker(byte[] bytes, int from) {
    for (int i = from; i >= 0 && i + 1 < bytes.length; i++) {
      int code = bytes[i + 1] & 0xff;
      boolean restart = code >= FIRST_RESTART && code < START_OF_IMAGE;
      if ((bytes[i] & 0xff) == MARKER && code != 0 && code != MARKER && !restart) {
        return i + 1;
      }
    }
    return bytes.length;
  }

  private static boolean isAlone(int code) {
    return code == START_OF_IMAGE || code == TEMPORARY;
  }

  private static int length(byte[] bytes, int at) {
    return at + 1 < bytes.length
        ? (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff
        : bytes.length - at;
  }
}
