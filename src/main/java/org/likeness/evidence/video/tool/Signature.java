package org.likeness.evidence.video.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The first bytes of the kinds of video that are taken. */
final class Signature {
  private static final Set<String> FIRST_BOXES =
      Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");
  private static final String EBML = "\u001aE\u00df\u00a3";

  private Signature() {}

  static boolean isVideo(Path file) {
    String head = head(file);
    return head.startsWith(EBML)
        || head.startsWith("RIFF") && head.startsWith("AVI ", 8)
        || head.length() >= 8 && FIRST_BOXES.contains(head.substring(4, 8));
  }

  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
