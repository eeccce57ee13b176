package org.likeness.gallery.companion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.likeness.engine.Analysis;
import org.likeness.engine.BackgroundThreads;
import org.likeness.engine.FaceEngine;
import org.likeness.gallery.Engines;
import org.likeness.gallery.NewTemplate;
import org.likeness.gallery.companion.EmbeddingWork.Outcome;
import org.likeness.gallery.companion.EmbeddingWork.Waiting;
import org.likeness.media.MediaStore;
import org.likeness.problem.FailureClassifier;
import org.likeness.problem.ProblemType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the templates of the second model in the background, for old images and new ones. */
@ApplicationScoped
class Embedding {
  private static final Logger LOG = Logger.getLogger(Embedding.class);
  private static final int BATCH = 32;
  private static final int TRIES = 3;

  private final EmbeddingWork work;
  private final Engines engines;
  private final MediaStore media;
  private final CompanionConfig config;
  private final ExecutorService workers;
  private final Thread thread;
  private volatile boolean stopped;
  private boolean failing;

  Embedding(EmbeddingWork work, Engines engines, MediaStore media, CompanionConfig config) {
    this.work = work;
    this.engines = engines;
    this.media = media;
    this.config = config;
    this.workers =
        Executors.newFixedThreadPool(
            config.workers(), BackgroundThreads.named("gallery-embedding-"));
    this.thread = Thread.ofPlatform().daemon().name("gallery-companion").unstarted(this::run);
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    stopped = true;
    thread.interrupt();
    thread.join(5000);
    workers.shutdownNow();
  }

  private void run() {
    while (!stopped) {
      try {
        if (!round()) {
          Thread.sleep(config.pollEvery());
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Whether there may be more to do at once. */
  private boolean round() throws InterruptedException {
    try {
      boolean more = work.claim().map(this::batch).orElse(false);
      failing = false;
      return more;
    } catch (RuntimeException e) {
      // once for each outage: models, storage or database are away, and it goes on when they are
      // back
      if (!failing && !stopped) {
        LOG.warn("Templates of the second model cannot be made now; tried again", e);
      }
      failing = true;
      return false;
    }
  }

  private boolean batch(Companion companion) {
    List<Waiting> next = work.next(companion, BATCH);
    if (next.isEmpty()) {
      if (!companion.whole()) {
        work.whole(companion);
      }
      return false;
    }
    FaceEngine engine = engines.engine(companion.model());
    List<Waiting> missing = next.stream().filter(image -> !image.done()).toList();
    work.keep(companion, embed(engine, missing), next.getLast());
    return true;
  }

  private List<Outcome> embed(FaceEngine engine, List<Waiting> images) {
    List<Future<Outcome>> begun =
        images.stream().map(image -> workers.submit(() -> embed(engine, image))).toList();
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (Future<Outcome> one : begun) {
        outcomes.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an image could not be embedded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while images were embedded", e);
    }
    return outcomes;
  }

  /** What always fails must not hold up all others: whoever switches decides about it. */
  private Outcome embed(FaceEngine engine, Waiting image) {
    Throwable last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return look(engine, image);
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        if (stopped || FailureClassifier.classify(e).type() != ProblemType.INTERNAL) {
          throw e;
        }
        last = e;
      }
    }
    LOG.errorf(last, "No template of image %s could be made in %d tries", image.id(), TRIES);
    return new Outcome.Failed(
        image, "processing-failed", "The service failed at this image several times.");
  }

  private Outcome look(FaceEngine engine, Waiting image) {
    byte[] bytes = media.get(image.media()).orElse(null);
    if (bytes == null) {
      return new Outcome.Failed(image, "missing-file", "The image is not in the store.");
    }
    return switch (engine.enrol(bytes)) {
      case Analysis.Enrolled face -> new Outcome.Embedded(image, NewTemplate.of(face));
      case Analysis.Rejected rejected ->
          new Outcome.Failed(image, rejected.reason().code(), rejected.detail());
    };
  }
}
