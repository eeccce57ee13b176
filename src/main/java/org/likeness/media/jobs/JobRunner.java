package org.likeness.media.jobs;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.media.DamagedObject;
import org.likeness.media.MediaConfig;
import org.likeness.media.Sha256;
import org.likeness.media.jobs.Pass.Reading;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
  private static final long RENEWAL = JobDesk.CLAIM.toSeconds() / 3;

  /** So often a page is tried as a whole. */
  private static final int PATIENCE = 5;

  /** For six hours: a page may hold long videos. */
  private static final int MOST_RENEWALS = 540;

  private final JobDesk desk;
  private final Pass pass;
  private final ExecutorService threads;
  private volatile Tries tries = new Tries(Optional.empty(), 0);
  private volatile boolean stopping;

  JobRunner(JobDesk desk, Pass pass, MediaConfig config) {
    this.desk = desk;
    this.pass = pass;
    this.threads =
        Executors.newFixedThreadPool(
            config.jobsAtOnce(), Thread.ofPlatform().daemon().name("media-job-", 0).factory());
  }

  /** How far a pass is: the hash of the last object that is done, or nothing. */
  private record Place(UUID job, String position) {
    Optional<Sha256> last() {
      return position.isEmpty() ? Optional.empty() : Optional.of(new Sha256(position));
    }
  }

  /** How often in a row this process failed at a place. */
  private record Tries(Optional<Place> place, int failed) {
    Tries failed(Place at) {
      return new Tries(Optional.of(at), place.equals(Optional.of(at)) ? failed + 1 : 1);
    }

    boolean areOver(Place at) {
      return place.equals(Optional.of(at)) && failed >= PATIENCE;
    }
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
    Optional<Place> place = Optional.of(new Place(job.id, job.position));
    JobKind kind = JobKind.of(job.kind).orElseThrow();
    while (place.isPresent() && !stopping) {
      place = next(place.get(), kind);
    }
  }

  /**
   * Does the page after a place; empty if there is none, if it fails, or if another has done it.
   */
  private Optional<Place> next(Place place, JobKind kind) {
    try {
      List<Sha256> page = pass.after(place.last(), PAGE, kind);
      if (page.isEmpty()) {
        desk.finished(place.job(), place.position());
        return Optional.empty();
      }
      JobDesk.Done done = claimed(place, page, kind);
      return desk.done(place.job(), place.position(), done)
          ? Optional.of(new Place(place.job(), done.position().hex()))
          : Optional.empty();
    } catch (Problem e) {
      tries = tries.failed(place);
      desk.waiting(place.job(), place.position(), String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      tries = tries.failed(place);
      desk.waiting(place.job(), place.position(), "A store broke off while an object was read");
    } catch (RuntimeException e) {
      LOG.error("a pass over the objects failed", e);
      desk.waiting(
          place.job(), place.position(), "it failed; the log of the service names the cause");
    }
    return Optional.empty();
  }

  private JobDesk.Done claimed(Place place, List<Sha256> page, JobKind kind) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread unused = Thread.startVirtualThread(() -> keepClaimed(place, ended));
    try {
      return tries.areOver(place) ? oneByOne(place, page, kind) : all(page, kind);
    } finally {
      ended.countDown();
    }
  }

  /** While a page is worked on no other does; one that hangs is given up in the end. */
  private void keepClaimed(Place place, CountDownLatch ended) {
    try {
      for (int i = 0; i < MOST_RENEWALS && !ended.await(RENEWAL, TimeUnit.SECONDS); i++) {
        desk.keep(place.job(), place.position());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("The claim on a pass over the objects could not be renewed", e);
    }
  }

  private JobDesk.Done all(List<Sha256> page, JobKind kind) {
    List<Future<Turn>> turns = new ArrayList<>();
    for (Sha256 object : page) {
      turns.add(threads.submit(() -> turn(object, kind)));
    }
    return done(page, turns.stream().map(JobRunner::ended).toList());
  }

  private static JobDesk.Done done(List<Sha256> page, List<Turn> ended) {
    return new JobDesk.Done(
        page.getLast(),
        page.size(),
        ended.stream().mapToLong(Turn::bytes).sum(),
        ended.stream().flatMap(turn -> turn.damage().stream()).toList());
  }

  private JobDesk.Done oneByOne(Place place, List<Sha256> page, JobKind kind) {
    List<Sha256> near = Stream.concat(place.last().stream(), page.stream()).toList();
    return done(page, page.stream().map(object -> alone(object, near, kind)).toList());
  }

  /** One that cannot be read, although others can, is noted: waiting does not mend it. */
  private Turn alone(Sha256 object, List<Sha256> near, JobKind kind) {
    try {
      return turn(object, kind);
    } catch (Problem | UncheckedIOException e) {
      boolean othersCan =
          near.stream()
              .filter(other -> !other.equals(object))
              .anyMatch(other -> pass.read(other, kind) == Reading.WHOLE);
      if (!othersCan || pass.read(object, kind) != Reading.FAILED) {
        throw e;
      }
      LOG.error("an object cannot be read; sha256=" + object, e);
      return damaged(object, "A stored object cannot be read: " + object, false);
    }
  }

  private Turn turn(Sha256 object, JobKind kind) {
    try {
      return new Turn(object, pass.with(object, kind), Optional.empty());
    } catch (DamagedObject e) {
      return damaged(object, String.valueOf(e.getMessage()), false);
    } catch (MissingObject e) {
      return damaged(object, String.valueOf(e.getMessage()), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Turn damaged(Sha256 object, String found, boolean missing) {
    return new Turn(object, 0, Optional.of(new JobDesk.Damage(object, found, missing)));
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
