package org.likeness.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The characters of a manifest: strict UTF-8, with or without a byte order mark. */
final class ManifestText {
  private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ManifestText() {}

  /** What the first bytes say the file is. */
  enum Kind {
    CSV,
    JSON_LINES,
    JSON_ARRAY,
    UTF_16,
    SPREADSHEET,
    EMPTY
  }

  static Kind kindOf(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4096);
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      return Kind.UTF_16;
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return Kind.SPREADSHEET;
    }
    return kindOf(new String(withoutMark(head), StandardCharsets.UTF_8).stripLeading());
  }

  private static Kind kindOf(String text) {
    if (text.isEmpty()) {
      return Kind.EMPTY;
    }
    return switch (text.charAt(0)) {
      case '{' -> Kind.JSON_LINES;
      case '[' -> Kind.JSON_ARRAY;
      default -> Kind.CSV;
    };
  }

  /** A reader that throws {@link CharacterCodingException} at what is not UTF-8. */
  static Reader open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(UTF8_MARK.length);
    if (!Arrays.equals(in.readNBytes(UTF8_MARK.length), UTF8_MARK)) {
      in.reset();
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
  }

  /** The first line that is not UTF-8; needed only to say where. */
  static long firstBrokenLine(Path file) throws IOException {
    // Latin-1 keeps each byte as one character, and a line feed is never a part of another one
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!isUtf8(line.getBytes(StandardCharsets.ISO_8859_1))) {
          return number;
        }
      }
      return number;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static byte[] withoutMark(byte[] head) {
    return startsWith(head, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(head, 3, head.length) : head;
  }

  private static boolean startsWith(byte[] head, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
