package org.likeness.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

/**
 * The bytes that an event's hash is taken over, version 1. Two different events never have the same
 * bytes, because everything of variable length is preceded by its length:
 *
 * <pre>
 * event   = text("likeness-audit-1") previous sequence seconds nanos
 *           text(kind) text(action) text(actor id) text(actor login) text(actor force)
 *           text(subject type) text(subject id) text(justification)
 *           count text(recipient)* count (text(name) text(value))*
 * previous = 32 bytes; sequence, seconds since 1970 = 8 bytes; nanos, count = 4 bytes
 * text    = number of UTF-8 bytes in 4 bytes, then those bytes
 * </pre>
 *
 * Numbers are big-endian; details are in the order of their names' UTF-16 units.
 */
final class CanonicalEncoding {
  private static final String VERSION = "likeness-audit-1";

  private CanonicalEncoding() {}

  static ChainHash hash(AuditEvent event) {
    try {
      return ChainHash.of(MessageDigest.getInstance("SHA-256").digest(encode(event)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static byte[] encode(AuditEvent event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, VERSION);
      out.write(event.previous().bytes());
      out.writeLong(event.sequence());
      out.writeLong(event.at().getEpochSecond());
      out.writeInt(event.at().getNano());
      entry(out, event.entry());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(DataOutputStream out, AuditEntry entry) throws IOException {
    text(out, entry.kind().wireName());
    text(out, entry.action());
    text(out, entry.actor().userId());
    text(out, entry.actor().login());
    text(out, entry.actor().force().value());
    text(out, entry.subjectType());
    text(out, entry.subjectId());
    text(out, entry.justification());
    texts(out, entry.recipients());
    out.writeInt(entry.details().size());
    for (Map.Entry<String, String> detail : entry.details().entrySet()) {
      text(out, detail.getKey());
      text(out, detail.getValue());
    }
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
