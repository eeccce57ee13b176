package org.likeness.audit;

import org.jspecify.annotations.Nullable;
import org.likeness.audit.Verification.Break;

/** Checks events one after the other; remembers nothing but the last good link. */
final class ChainWalk {
  private final Head stated;
  private final @Nullable Head expected;
  private Head reached = new Head(0, ChainHash.NONE);
  private @Nullable Verification broken;

  /**
   * @param stated what the log says its end is
   * @param expected an earlier head that must still be in the log, if the caller kept one
   */
  ChainWalk(Head stated, @Nullable Head expected) {
    this.stated = stated;
    this.expected = expected;
  }

  /** Sequence number of the last event that was right; 0 before the first. */
  long reached() {
    return reached.sequence();
  }

  /** Takes the next event; false at the first that is wrong. */
  boolean accept(AuditEvent event, ChainHash storedHash) {
    Break how = fault(event, storedHash);
    if (how != null) {
      stopAt(reached.sequence() + 1, how);
      return false;
    }
    reached = new Head(event.sequence(), storedHash);
    return !contradictsExpected();
  }

  /** An event that cannot even be read. */
  void unreadable() {
    stopAt(reached.sequence() + 1, Break.CHANGED);
  }

  /** The result, once there are no more events. */
  Verification finish() {
    if (broken == null) {
      judgeEnd();
    }
    return broken != null ? broken : Verification.intact(reached.sequence(), stated);
  }

  private @Nullable Break fault(AuditEvent event, ChainHash storedHash) {
    if (event.sequence() > stated.sequence()) {
      return reached.sequence() < stated.sequence() ? Break.REMOVED : Break.BEYOND_HEAD;
    }
    if (event.sequence() != reached.sequence() + 1) {
      return Break.REMOVED;
    }
    if (!event.previous().equals(reached.hash())) {
      return Break.MISPLACED;
    }
    return event.computeHash().equals(storedHash) ? null : Break.CHANGED;
  }

  private boolean contradictsExpected() {
    if (expected == null
        || expected.sequence() != reached.sequence()
        || expected.hash().equals(reached.hash())) {
      return false;
    }
    stopAt(expected.sequence(), Break.NOT_THE_EXPECTED);
    return true;
  }

  private void judgeEnd() {
    if (reached.sequence() < stated.sequence()) {
      stopAt(reached.sequence() + 1, Break.CUT_OFF);
    } else if (!reached.hash().equals(stated.hash())) {
      stopAt(reached.sequence(), Break.HEAD_CHANGED);
    } else if (expected != null && expected.sequence() > reached.sequence()) {
      stopAt(reached.sequence() + 1, Break.NOT_THE_EXPECTED);
    }
  }

  private void stopAt(long sequence, Break how) {
    broken = Verification.broken(reached.sequence(), stated, sequence, how);
  }
}
