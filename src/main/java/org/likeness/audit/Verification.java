package org.likeness.audit;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What a walk along the whole log found.
 *
 * @param intact whether every event is unchanged and in its place
 * @param events how many were found to be, counted from the first
 * @param head the log's end as the log itself states it; keep it elsewhere and hand it in next time
 * @param brokenAt sequence number of the first event that is wrong or missing; absent if intact
 * @param reason what is wrong there, absent if intact
 */
public record Verification(
    boolean intact, long events, String head, @Nullable Long brokenAt, @Nullable String reason) {

  /** The ways in which a log can be wrong. */
  enum Break {
    CHANGED("the event is not what was appended"),
    REMOVED("the event is missing"),
    MISPLACED(
        "the event does not follow the one before: one of the two was replaced, moved or inserted"),
    CUT_OFF("the log ends before its head"),
    BEYOND_HEAD("an event lies beyond the head"),
    HEAD_CHANGED("the head is not the hash of the last event"),
    NOT_THE_EXPECTED("the log no longer holds the head that it once had");

    private final String words;

    Break(String words) {
      this.words = words;
    }
  }

  static Verification intact(long events, Head head) {
    return new Verification(true, events, head.toString(), null, null);
  }

  static Verification broken(long events, Head head, long at, Break how) {
    String code = how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Verification(false, events, head.toString(), at, code + ": " + how.words);
  }
}
