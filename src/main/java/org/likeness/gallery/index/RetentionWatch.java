package org.likeness.gallery.index;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.BackgroundThreads;
import org.likeness.gallery.Retention;
import org.likeness.gallery.index.RetentionNote.Measured;

import java.io.IOException;
import java.util.concurrent.ThreadFactory;

/**
 * Measures what approximate scans of the present generation find, in the background: once, and
 * again when the gallery has grown by a quarter.
 */
final class RetentionWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(RetentionWatch.class);

  private static final ThreadFactory THREADS = BackgroundThreads.named("gallery-retention-");

  private static final double GROWTH = 1.25;

  /** In fewer images a list of fifty people is most of the gallery. */
  private static final int FEWEST_IMAGES = 1000;

  private final IndexKeeper keeper;
  private final int probes;
  private @Nullable Thread measuring;

  /**
   * A watch.
   *
   * @param probes of each band; 0: nothing is measured
   */
  RetentionWatch(IndexKeeper keeper, int probes) {
    this.keeper = keeper;
    this.probes = probes;
  }

  /** Begins a measurement if one is due. */
  void look() {
    Snapshot shown = keeper.shown().newest();
    boolean busy = measuring != null && measuring.isAlive();
    if (probes > 0 && !busy && shown != null && keeper.search().hasGraph() && isDue(shown)) {
      measuring = THREADS.newThread(this::measure);
      measuring.start();
    }
  }

  private static boolean isDue(Snapshot snapshot) {
    Measured before = snapshot.retention().measured();
    long images = snapshot.state().images();
    return images >= FEWEST_IMAGES && (before == null || images > before.images() * GROWTH);
  }

  private void measure() {
    Snapshot snapshot = keeper.shown().acquire();
    String model = snapshot == null ? null : snapshot.state().modelId();
    if (snapshot == null || model == null) {
      return;
    }
    try {
      Retention found = new RetentionMeasurement(snapshot, keeper.search(), model).measure(probes);
      if (!Thread.currentThread().isInterrupted()) {
        snapshot.retention().measured(new Measured(found, snapshot.state().images()));
        LOG.infof("Gallery index: mates that approximate scans keep, by cosine: %s", found);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("Gallery index: what approximate scans find could not be measured", e);
    } finally {
      snapshot.release();
    }
  }

  @Override
  public void close() {
    if (measuring != null) {
      measuring.interrupt();
    }
  }
}
