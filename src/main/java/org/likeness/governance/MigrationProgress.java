package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.gallery.companion.Companion;
import org.likeness.gallery.companion.CompanionProgress;
import org.likeness.gallery.companion.Companions;
import org.likeness.progress.ProgressSource;
import org.likeness.progress.ProgressState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells those who govern the model how far the templates of an approved one are. */
@ApplicationScoped
class MigrationProgress implements ProgressSource {
  /** All images are counted: in a large gallery that is done less often, for others wait too. */
  private static final int REST_PER_COUNT = 20;

  private static final Duration LEAST_REST = Duration.ofSeconds(1);

  private final Companions companions;
  private final Clock clock;
  private volatile @Nullable Counted last;

  MigrationProgress(Companions companions, Clock clock) {
    this.companions = companions;
    this.clock = clock;
  }

  /** A count, and until when it is good enough. */
  private record Counted(int number, CompanionProgress progress, Instant until) {

    boolean answers(Companion companion, Instant now) {
      return number == companion.number()
          && progress.whole() == companion.whole()
          && now.isBefore(until);
    }
  }

  @Override
  @Transactional
  public List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    List<Actor> governing =
        viewers.stream()
            .filter(v -> v.has(Role.ADMINISTRATOR) || v.has(Role.APPROVER) || v.has(Role.AUDITOR))
            .toList();
    return governing.isEmpty()
        ? List.of()
        : ChangeRow.<ChangeRow>list(
                "state = ?1 or (kind in ?2 and inForceAt >= ?3)",
                ChangeState.APPROVED,
                List.of(ChangeKind.MODEL, ChangeKind.PREPROCESSING),
                endedSince)
            .stream()
            .flatMap(row -> states(row, governing).stream())
            .toList();
  }

  private List<ProgressState> states(ChangeRow row, List<Actor> viewers) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("state", row.state.wireName());
    if (row.state == ChangeState.APPROVED) {
      companions.current().ifPresent(companion -> add(progress(companion), facts));
    }
    return viewers.stream()
        .map(viewer -> new ProgressState(viewer.userId(), "migration", row.id.toString(), facts))
        .toList();
  }

  private static void add(CompanionProgress progress, Map<String, Object> facts) {
    facts.put("images", progress.images());
    facts.put("embedded", progress.embedded());
    facts.put("failed", progress.failed());
    facts.put("whole", progress.whole());
  }

  private CompanionProgress progress(Companion companion) {
    Counted before = last;
    Instant begun = clock.instant();
    if (before != null && before.answers(companion, begun)) {
      return before.progress();
    }
    CompanionProgress progress = companions.progress(companion);
    Instant end = clock.instant();
    Duration rest = Duration.between(begun, end).multipliedBy(REST_PER_COUNT);
    last =
        new Counted(
            companion.number(),
            progress,
            end.plus(rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest));
    return progress;
  }
}
