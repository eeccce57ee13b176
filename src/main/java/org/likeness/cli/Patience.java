package org.likeness.cli;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Tries again, with growing pauses, what a bad line or a busy service has cut off. */
final class Patience {
  /** Another request won, the storage is full for now, too many requests, and servers' troubles. */
  private static final Set<Integer> PASSING = Set.of(409, 429, 500, 502, 503, 504, 507);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Duration longest;
  private final Duration longestPause;

  /**
   * @param longest time without a success after which it gives up
   * @param longestPause between two attempts
   */
  Patience(Duration longest, Duration longestPause) {
    this.longest = longest;
    this.longestPause = longestPause;
  }

  /** The answer of the first attempt that succeeds. */
  <T> T with(Supplier<T> attempt) {
    return with(attempt, attempt);
  }

  /**
   * Likewise.
   *
   * @param again what is tried in its place after a failure
   */
  <T> T with(Supplier<T> first, Supplier<T> again) {
    long end = System.nanoTime() + longest.toNanos();
    Duration pause = FIRST_PAUSE;
    Supplier<T> attempt = first;
    while (true) {
      try {
        return attempt.get();
      } catch (Failure broken) {
        giveUpUnless(broken.getExitCode() == ExitCode.UNREACHABLE, end, broken);
      } catch (Refusal refusal) {
        giveUpUnless(PASSING.contains(refusal.status()), end, refusal);
      }
      attempt = again;
      sleep(pause);
      pause = pause.compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
    }
  }

  private static void giveUpUnless(boolean mayPass, long end, RuntimeException failure) {
    if (!mayPass || System.nanoTime() > end) {
      throw failure;
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.UNREACHABLE, "Interrupted; run the same command to go on", e);
    }
  }
}
