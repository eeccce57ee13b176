package org.likeness.gallery.companion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Analysis;
import org.likeness.engine.BackgroundThreads;
import org.likeness.engine.FaceEngine;
import org.likeness.gallery.Engines;
import org.likeness.gallery.NewTemplate;
import org.likeness.gallery.companion.EmbeddingWork.Outcome;
import org.likeness.gallery.companion.EmbeddingWork.Turn;
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

  /** What came of an image, and at what the service failed if it did. */
  private record Attempt(Outcome outcome, @Nullable Throwable failure) {
    Waiting image() {
      return outcome.image();
    }

    boolean embedded() {
      return outcome instanceof Outcome.Embedded;
    }
  }

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
    List<Waiting> missing = next.stream().filter(image -> !image.done()).toList();
    if (missing.isEmpty()) {
      work.keep(companion, List.of(), next.getLast());
    } else {
      batch(companion, missing, next.getLast());
    }
    return true;
  }

  /** Where processes ended at some image, one by one: the one that ends them is found and left. */
  private void batch(Companion companion, List<Waiting> missing, Waiting last) {
    FaceEngine engine = engines.engine(companion.model());
    Turn turn = work.begin(companion, TRIES, BATCH);
    try {
      if (!turn.alone()) {
        work.keep(companion, embed(companion, engine, missing), last);
      } else {
        Waiting first = missing.getFirst();
        List<Outcome> outcomes =
            turn.begun() > TRIES
                ? List.of(failed(first))
                : embed(companion, engine, List.of(first));
        work.keep(companion, outcomes, first);
      }
    } catch (RuntimeException e) {
      work.notBegun(companion);
      throw e;
    }
  }

  /**
   * What always fails must not hold up all others: whoever switches decides about it. What fails
   * while nothing can be embedded is an outage, and is tried again.
   */
  private List<Outcome> embed(Companion companion, FaceEngine engine, List<Waiting> images) {
    List<Attempt> attempts = together(engine, images);
    if (attempts.stream().allMatch(one -> one.failure() == null)) {
      return attempts.stream().map(Attempt::outcome).toList();
    }
    List<Waiting> embedded =
        attempts.stream().filter(Attempt::embedded).map(Attempt::image).toList();
    List<Waiting> others = embedded.isEmpty() ? work.embedded(companion, BATCH) : embedded;
    return attempts.stream().map(one -> surely(engine, others, one).outcome()).toList();
  }

  /** Fails only at what was tried between others that can be embedded. */
  private Attempt surely(FaceEngine engine, List<Waiting> others, Attempt first) {
    Attempt last = first;
    for (int i = 1; i < TRIES && last.failure() != null; i++) {
      requireThatOneCan(engine, others, last);
      last = alone(engine, first.image());
    }
    if (last.failure() != null) {
      requireThatOneCan(engine, others, last);
      LOG.errorf(last.failure(), "No template of image %s could be made", first.image().id());
    }
    return last;
  }

  private void requireThatOneCan(FaceEngine engine, List<Waiting> others, Attempt broken) {
    if (others.stream().noneMatch(other -> alone(engine, other).embedded())) {
      throw new IllegalStateException("no image can be embedded now", broken.failure());
    }
  }

  private Attempt alone(FaceEngine engine, Waiting image) {
    return together(engine, List.of(image)).getFirst();
  }

  private List<Attempt> together(FaceEngine engine, List<Waiting> images) {
    List<Future<Attempt>> begun =
        images.stream().map(image -> workers.submit(() -> attempt(engine, image))).toList();
    List<Attempt> ended = new ArrayList<>();
    try {
      for (Future<Attempt> one : begun) {
        ended.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an image could not be embedded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while images were embedded", e);
    }
    return ended;
  }

  private Attempt attempt(FaceEngine engine, Waiting image) {
    try {
      return new Attempt(look(engine, image), null);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      if (stopped || FailureClassifier.classify(e).type() != ProblemType.INTERNAL) {
        throw e;
      }
      return new Attempt(failed(image), e);
    }
  }

  private static Outcome failed(Waiting image) {
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
