package org.likeness.evidence.video;

import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.progress.ProgressSource;
import org.likeness.progress.ProgressState;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells investigators of the force how far the faces of its videos are; the id is the file's. */
@ApplicationScoped
class ScanProgress implements ProgressSource {

  @Override
  @Transactional
  public List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    List<Actor> police = viewers.stream().filter(v -> v.has(Role.INVESTIGATOR)).toList();
    Set<String> forces = police.stream().map(v -> v.force().value()).collect(Collectors.toSet());
    return forces.isEmpty()
        ? List.of()
        : ScanRow.<ScanRow>list(
                "force in ?1 and (endedAt is null or endedAt >= ?2)", forces, endedSince)
            .stream()
            .flatMap(row -> states(row, police))
            .toList();
  }

  private static Stream<ProgressState> states(ScanRow row, List<Actor> police) {
    Map<String, Object> facts =
        Map.of("state", row.state, "looked", row.looked, "expected", row.expected);
    return police.stream()
        .filter(actor -> actor.force().value().equals(row.force))
        .map(
            actor ->
                new ProgressState(actor.userId(), "video-faces", row.fileId.toString(), facts));
  }
}
