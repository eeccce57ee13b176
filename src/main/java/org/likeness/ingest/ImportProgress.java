package org.likeness.ingest;

import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.progress.ProgressSource;
import org.likeness.progress.ProgressState;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells gallery managers how far the imports are that they may see. */
@ApplicationScoped
class ImportProgress implements ProgressSource {
  private final ImportJobs jobs;
  private final ImportReports reports;
  private final VisibleImports visible;

  ImportProgress(ImportJobs jobs, ImportReports reports, VisibleImports visible) {
    this.jobs = jobs;
    this.reports = reports;
    this.visible = visible;
  }

  @Override
  public List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    List<Actor> managers = viewers.stream().filter(v -> v.has(Role.GALLERY_MANAGER)).toList();
    return managers.isEmpty()
        ? List.of()
        : jobs.watched(endedSince).stream().flatMap(job -> states(job, managers)).toList();
  }

  /** Counted once, however many watch. */
  private Stream<ProgressState> states(ImportJob job, List<Actor> managers) {
    List<Actor> entitled = managers.stream().filter(m -> visible.maySee(m, job)).toList();
    if (entitled.isEmpty()) {
      return Stream.of();
    }
    Map<String, Object> facts = facts(reports.status(job));
    return entitled.stream()
        .map(m -> new ProgressState(m.userId(), "import", job.id().toString(), facts));
  }

  private static Map<String, Object> facts(ImportStatus status) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("state", status.state().wireName());
    facts.put("total", status.total());
    facts.put("received", status.received());
    facts.put("processed", status.processed());
    facts.put("enrolled", status.enrolled());
    facts.put("updated", status.updated());
    facts.put("unchanged", status.unchanged());
    facts.put("rejected", status.rejected());
    facts.put("imagesPerSecond", Math.round(status.imagesPerSecond() * 10) / 10.0);
    if (status.secondsLeft() != null) {
      facts.put("secondsLeft", status.secondsLeft());
    }
    if (status.stateDetail() != null) {
      facts.put("stateDetail", status.stateDetail());
    }
    return facts;
  }
}
