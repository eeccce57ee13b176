package org.likeness.media.jobs;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.media.DamagedObject;
import org.likeness.media.MediaConfig;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Works off the pass that is under way, a page of objects after the other. What was done of a page
 * when the power was cut is done again.
 */
@ApplicationScoped
class JobRunner {
  private static final Logger LOG = Logger.getLogger(JobRunner.class);
  private static final int PAGE = 64;

  private final JobDesk desk;
  private final Pass pass;
  private final ExecutorService threads;
  private volatile boolean stopping;

  JobRunner(JobDesk desk, Pass pass, MediaConfig config) {
    this.desk = desk;
    this.pass = pass;
    this.threads =
        Executors.newFixedThreadPool(
            config.jobsAtOnce(), Thread.ofPlatform().daemon().name("media-job-", 0).factory());
  }

  /** An object after its turn. */
  private record Turn(Sha256 object, long bytes, Optional<JobDesk.Damage> damage) {}

  @Scheduled(
      identity = "media-jobs",
      every = "${likeness.media.jobs-every:2s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    desk.claim().ifPresent(this::work);
  }

  private void work(JobRow job) {
    JobKind kind = JobKind.of(job.kind).orElseThrow();
    try {
      Optional<Sha256> position =
          job.position.isEmpty() ? Optional.empty() : Optional.of(new Sha256(job.position));
      List<Sha256> page = pass.after(position, PAGE, kind);
      while (!page.isEmpty() && !stopping) {
        desk.done(job.id, all(page, kind));
        page = pass.after(Optional.of(page.getLast()), PAGE, kind);
      }
      if (!stopping) {
        desk.finished(job.id);
      }
    } catch (Problem e) {
      desk.waiting(job.id, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      desk.waiting(job.id, "A store broke off while an object was read");
    } catch (RuntimeException e) {
      LOG.error("a pass over the objects failed", e);
      desk.waiting(job.id, "it failed; the log of the service names the cause");
    }
  }

  private JobDesk.Done all(List<Sha256> page, JobKind kind) {
    List<Future<Turn>> turns = new ArrayList<>();
    for (Sha256 object : page) {
      turns.add(threads.submit(() -> turn(object, kind)));
    }
    List<Turn> ended = turns.stream().map(JobRunner::ended).toList();
    return new JobDesk.Done(
        page.getLast(),
        page.size(),
        ended.stream().mapToLong(Turn::bytes).sum(),
        ended.stream().flatMap(turn -> turn.damage().stream()).toList());
  }

  private Turn turn(Sha256 object, JobKind kind) {
    try {
      return new Turn(object, pass.with(object, kind), Optional.empty());
    } catch (DamagedObject e) {
      return damaged(object, e, false);
    } catch (MissingObject e) {
      return damaged(object, e, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Turn damaged(Sha256 object, IOException found, boolean missing) {
    String words = String.valueOf(found.getMessage());
    return new Turn(object, 0, Optional.of(new JobDesk.Damage(object, words, missing)));
  }

  private static Turn ended(Future<Turn> turn) {
    try {
      return turn.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    threads.shutdownNow();
  }
}
