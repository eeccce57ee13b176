package org.likeness.gallery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;
import org.likeness.engine.BackgroundThreads;
import org.likeness.gallery.GalleryAnswer.PersonMatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Repeats some approximate searches exhaustively, one at a time and in the background, to see
 * whether they find whom they should. Nothing of a search is kept but two counts.
 */
@ApplicationScoped
class RetentionSamples {
  private static final Logger LOG = Logger.getLogger(RetentionSamples.class);

  /** Samples that the moving share is of. */
  private static final int LAST = 200;

  /** Fewer samples raise no alarm. */
  private static final int ENOUGH = 20;

  private final GalleryIndex index;
  private final int every;
  private final double alert;
  private final Counter listed;
  private final Counter lost;
  private final AtomicLong offered = new AtomicLong();
  private final Deque<Sample> last = new ArrayDeque<>();
  private boolean alarmed;

  /** A sample is dropped while another is being worked on. */
  private final ExecutorService worker =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          BackgroundThreads.named("gallery-sample-"),
          new ThreadPoolExecutor.DiscardPolicy());

  RetentionSamples(GalleryIndex index, GalleryConfig config, MeterRegistry meters) {
    this.index = index;
    this.every = config.retentionSample();
    this.alert = config.retentionAlert();
    this.listed = counter(meters, "listed");
    this.lost = counter(meters, "lost");
    Gauge.builder("likeness.gallery.retention", this, RetentionSamples::share)
        .description("Share of the people of exhaustive lists that approximate ones held")
        .register(meters);
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("likeness.gallery.retention.people")
        .description("People of exhaustive lists that a sampled approximate search listed, or lost")
        .tag("outcome", outcome)
        .register(meters);
  }

  private record Sample(int people, int kept) {}

  /** Takes one in so many. */
  void offer(GalleryQuery query, GalleryAnswer quick) {
    if (every > 0 && offered.getAndIncrement() % every == 0) {
      worker.execute(() -> repeat(query, quick));
    }
  }

  private void repeat(GalleryQuery query, GalleryAnswer quick) {
    try (GalleryView view = index.view()) {
      if (view.state().equals(quick.state())) {
        // not by the latency, which says what searches take that give way to nobody
        count(people(view.search(query.by(ScanMode.EXHAUSTIVE))), people(quick));
      }
    } catch (RuntimeException e) {
      LOG.warn("An approximate search could not be repeated exhaustively", e);
    }
  }

  private static Set<UUID> people(GalleryAnswer answer) {
    return answer.people().stream().map(PersonMatch::personId).collect(Collectors.toSet());
  }

  private synchronized void count(Set<UUID> exhaustive, Set<UUID> quick) {
    int kept = (int) exhaustive.stream().filter(quick::contains).count();
    listed.increment(kept);
    lost.increment(exhaustive.size() - kept);
    last.addLast(new Sample(exhaustive.size(), kept));
    if (last.size() > LAST) {
      last.removeFirst();
    }
    sayWhenItCrosses(share());
  }

  private void sayWhenItCrosses(double share) {
    boolean low = last.size() >= ENOUGH && share < alert;
    if (low && !alarmed) {
      LOG.warnf(
          "Approximate searches held only %.1f %% of the people that exhaustive ones list"
              + " (of the last %d samples); raise likeness.gallery.graph-candidates or"
              + " likeness.gallery.latency-budget",
          100 * share, last.size());
    }
    alarmed = low;
  }

  /** Of the last samples; NaN before the first. */
  synchronized double share() {
    int people = last.stream().mapToInt(Sample::people).sum();
    return people == 0 ? Double.NaN : (double) last.stream().mapToInt(Sample::kept).sum() / people;
  }

  /** Whether approximate searches lose more people than they may. */
  synchronized boolean isLow() {
    return alarmed;
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
