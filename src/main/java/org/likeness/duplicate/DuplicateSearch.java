package org.likeness.duplicate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.likeness.engine.BackgroundThreads;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryView;
import org.likeness.problem.Problem;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Compares new images with the rest of the gallery in the background, if that is wanted. */
@ApplicationScoped
class DuplicateSearch {
  private static final Logger LOG = Logger.getLogger(DuplicateSearch.class);

  private final DuplicateWork work;
  private final GalleryIndex index;
  private final DuplicateConfig config;
  private final Thread thread;
  private volatile boolean stopped;
  private boolean failing;

  DuplicateSearch(DuplicateWork work, GalleryIndex index, DuplicateConfig config) {
    if (!(config.fpir() > 0 && config.fpir() < 1)) {
      throw new IllegalArgumentException(
          "likeness.duplicates.fpir must be above 0 and below 1; fpir=" + config.fpir());
    }
    if (!(config.share() >= 0.01 && config.share() <= 1)) {
      throw new IllegalArgumentException(
          "likeness.duplicates.share must be in 0.01..1; share=" + config.share());
    }
    this.work = work;
    this.index = index;
    this.config = config;
    this.thread = BackgroundThreads.named("gallery-duplicates-").newThread(this::run);
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    stopped = true;
    thread.interrupt();
    thread.join(5000);
  }

  private void run() {
    try {
      while (!stopped) {
        long began = System.nanoTime();
        boolean more = round();
        long busy = System.nanoTime() - began;
        Thread.sleep(more ? pauseAfter(busy) : config.pollEvery());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pauseAfter(long busyNanos) {
    return Duration.ofNanos((long) (busyNanos * (1 / config.share() - 1)));
  }

  /** Whether there may be more to do at once. */
  private boolean round() {
    try (GalleryView view = index.view()) {
      boolean more = work.batch(view) > 0;
      failing = false;
      return more;
    } catch (Problem e) {
      // the index is being built, or the model is being changed: later
      return false;
    } catch (RuntimeException e) {
      if (!failing && !stopped) {
        LOG.warn("Duplicates cannot be looked for now; tried again", e);
      }
      failing = true;
      return false;
    }
  }
}
