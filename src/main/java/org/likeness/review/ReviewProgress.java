package org.likeness.review;

import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.progress.ProgressSource;
import org.likeness.progress.ProgressState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tells investigators how far the reviews of their own searches are. Nobody else is told: a
 * reviewer must not learn from it that somebody decided (R3), and of one's own search one is none.
 */
@ApplicationScoped
class ReviewProgress implements ProgressSource {

  /** Reviews that did not move for so long are seen when a page is loaded. */
  private static final Duration RECENT = Duration.ofDays(7);

  private static final int MOST = 1000;

  private final Clock clock;

  ReviewProgress(Clock clock) {
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    List<String> investigators =
        viewers.stream().filter(v -> v.has(Role.INVESTIGATOR)).map(Actor::userId).toList();
    if (investigators.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return ReviewRow.<ReviewRow>find(
            "searcherId in ?1 and changedAt > ?2 and (changedAt > ?3 or state like 'awaiting-%')"
                + " order by changedAt desc",
            investigators, now.minus(RECENT), endedSince)
        .page(0, MOST)
        .stream()
        .map(row -> state(row, now))
        .toList();
  }

  private static ProgressState state(ReviewRow row, Instant now) {
    return new ProgressState(
        row.searcherId, "search", row.searchId.toString(), Map.of("state", words(row, now)));
  }

  /** Coarser than the review's own states: neither of a disagreement nor of who is at it. */
  private static String words(ReviewRow row, Instant now) {
    if (!row.state.startsWith("awaiting-")) {
      return row.state;
    }
    if (row.claimedUntil != null && now.isBefore(row.claimedUntil)) {
      return "claimed";
    }
    return row.state.equals("awaiting-review") ? "waiting" : "part-decided";
  }
}
