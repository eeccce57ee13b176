package org.likeness.evidence.triage;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of a file (RFC 9110 section 14).
 *
 * @param from offset of the first byte
 * @param length how many, at least one
 */
record ByteRange(long from, long length) {
  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What a header asks for; several ranges, and other units, are passed over as the standard
   * allows.
   *
   * @return empty if the whole is to be sent
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header.strip());
    if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (form.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(form.group(2)));
      return Optional.of(new ByteRange(size - last, last));
    }
    long from = Long.parseLong(form.group(1));
    long until = form.group(2).isEmpty() ? size : Long.parseLong(form.group(2)) + 1;
    return Optional.of(new ByteRange(from, Math.min(until, size) - from));
  }

  /** Whether it lies within a file. */
  boolean isWithin(long size) {
    return length > 0 && from + length <= size;
  }

  /** The same without what is beyond so many bytes; the client asks on. */
  ByteRange atMost(long bytes) {
    return new ByteRange(from, Math.min(length, bytes));
  }

  /** The value of Content-Range. */
  String header(long size) {
    return "bytes %d-%d/%d".formatted(from, from + length - 1, size);
  }
}
