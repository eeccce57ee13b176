package org.likeness.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the log at a moment; whoever keeps it elsewhere can later prove that nothing up to it
 * was rewritten. Written {@code sequence:hash}.
 *
 * @param sequence number of the last event, 0 for an empty log
 * @param hash its hash
 */
record Head(long sequence, ChainHash hash) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  /** The head as it was written; empty if the form is wrong. */
  static Optional<Head> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new Head(Long.parseLong(parts.group(1)), new ChainHash(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return sequence + ":" + hash.hex();
  }
}
