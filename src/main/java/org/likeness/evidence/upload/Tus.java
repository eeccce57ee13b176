package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The headers of tus 1.0 (https://tus.io/protocols/resumable-upload). */
final class Tus {
  static final String PATH = "/api/v1/evidence-uploads";
  static final String VERSION = "1.0.0";
  static final String EXTENSIONS = "creation,checksum,expiration,termination";
  static final String BYTES = "application/offset+octet-stream";

  static final String RESUMABLE = "Tus-Resumable";
  static final String LENGTH = "Upload-Length";
  static final String OFFSET = "Upload-Offset";
  static final String METADATA = "Upload-Metadata";
  static final String CHECKSUM = "Upload-Checksum";
  static final String EXPIRES = "Upload-Expires";
  static final String METHOD = "X-HTTP-Method-Override";

  /** RFC 9110 section 5.6.7. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.UK)
          .withZone(ZoneOffset.UTC);

  private Tus() {}

  /**
   * @throws Problem tus-version-unknown
   */
  static void requireVersion(@Nullable String version) {
    if (!VERSION.equals(version)) {
      throw Problem.of(ProblemType.TUS_VERSION_UNKNOWN, "Send " + RESUMABLE + ": " + VERSION);
    }
  }

  static String date(Instant at) {
    return DATE.format(at);
  }

  /** A number of bytes; a complaint if it is none. */
  static long bytes(String header, @Nullable String value, Complaints complaints) {
    try {
      long bytes = Long.parseLong(value == null ? "" : value.strip());
      if (bytes >= 0) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // as one that is negative
    }
    complaints.add(
        header, value == null ? "is missing: a number of bytes" : "is no number of bytes");
    return 0;
  }

  /** Keys and values; a complaint if the header is malformed. */
  static Map<String, String> metadata(@Nullable String header, Complaints complaints) {
    Map<String, String> values = new HashMap<>();
    for (String pair : header == null || header.isBlank() ? new String[0] : header.split(",", -1)) {
      String[] parts = pair.strip().split(" ", 2);
      try {
        String value = parts.length == 1 ? "" : parts[1].strip();
        values.put(parts[0], new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        complaints.add(METADATA, "must be pairs of a key and a value in Base64, between commas");
      }
    }
    return values;
  }
}
