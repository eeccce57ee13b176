package org.likeness.gallery.erasure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.gallery.GalleryConfig;
import org.likeness.gallery.GalleryConfig.IndexKind;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.IndexCare;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.gallery.IndexTraces;
import org.likeness.problem.Problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;

/**
 * Sees to it that what was erased leaves the files of this process's index, and its copies, within
 * the stated time. Segments that hold it are written anew, all together, after half of that time:
 * once for many erasures. A copy has what the files had when it was begun, deleted or not: all that
 * were begun before the files were found clean are removed.
 */
@ApplicationScoped
class IndexCleaning {
  private static final Logger LOG = Logger.getLogger(IndexCleaning.class);

  private final GalleryIndex index;
  private final IndexCare care;
  private final IndexPlaces places;
  private final Erased erased;
  private final Clock clock;
  private final Duration patience;

  /**
   * At the start nothing is: an older copy may have been put in the place of files of a machine.
   */
  private final AtomicBoolean filesKnown;

  IndexCleaning(
      GalleryIndex index,
      @Any IndexCare care,
      IndexPlaces places,
      Erased erased,
      GalleryConfig config,
      Clock clock) {
    this.index = index;
    this.care = care;
    this.places = places;
    this.erased = erased;
    this.clock = clock;
    this.patience = config.expungeWithin().dividedBy(2);
    this.filesKnown = new AtomicBoolean(config.index() != IndexKind.EMBEDDED);
  }

  /** Tells the other processes how far this one's index is; one not open has nothing to tell. */
  @Scheduled(
      identity = "gallery-index-report",
      every = "${likeness.gallery.erasure.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void report() {
    try {
      IndexState serving = index.status().serving();
      if (serving != null) {
        places.report(index.place(), serving.generation(), serving.revision(), filesKnown.get());
        filesKnown.set(true);
      }
    } catch (Problem e) {
      LOG.debugf("Gallery index: %s", e.getMessage());
    }
  }

  /** Looks what is left, and removes it once its time has come. */
  @Scheduled(
      identity = "gallery-index-cleaning",
      every = "${likeness.gallery.erasure.every:5s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void clean() {
    try {
      Optional<Instant> oldest = look();
      if (oldest.isPresent() && isDue(oldest.get())) {
        removeCopies();
        long start = System.nanoTime();
        index.expunge();
        LOG.infof(
            "Gallery index: files without what was erased, written in %d ms",
            (System.nanoTime() - start) / 1_000_000);
        look();
      }
    } catch (Problem e) {
      LOG.warnf("Gallery index: what was erased still lies in its files: %s", e.getMessage());
    }
  }

  private boolean isDue(Instant erasedAt) {
    return !clock.instant().isBefore(erasedAt.plus(patience));
  }

  private void removeCopies() {
    int removed = care.removeBackups(clock.instant());
    if (removed > 0) {
      LOG.infof("Gallery index: %d copies that held erased images were removed", removed);
    }
  }

  /**
   * Moves on to the first erasures that the files still hold.
   *
   * @return when the first of them was begun; empty if there is none
   */
  private Optional<Instant> look() {
    IndexStatus status = index.status();
    IndexState serving = status.serving();
    // a generation that is being built lies in files too, and becomes the one that serves
    if (serving == null || status.condition() != Condition.READY) {
      return Optional.empty();
    }
    report();
    long clean = places.clean(index.place(), serving.generation());
    while (clean < serving.revision()) {
      Erased.Batch next = erased.after(clean, serving.revision());
      IndexTraces traces = index.traces(next.images());
      if (!traces.inFiles().isEmpty()) {
        places.holds(index.place(), clean);
        return erased.first(traces.inFiles());
      }
      if (traces.generation() != serving.generation()) {
        return Optional.empty();
      }
      if (!next.images().isEmpty() && places.copiesClean(index.place()) < next.through()) {
        // before it is noted: after a cut between the two they are removed again
        removeCopies();
      }
      clean = next.through();
      places.clean(index.place(), serving.generation(), clean);
    }
    return Optional.empty();
  }
}
