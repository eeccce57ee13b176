package org.likeness.gallery;

import org.jboss.logging.Logger;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/** Builds the next generation of the index in the background. */
@ApplicationScoped
class GalleryRebuild {
  private static final Logger LOG = Logger.getLogger(GalleryRebuild.class);

  private final GalleryIndex index;
  private final ExecutorService builder =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("gallery-rebuild").factory());

  GalleryRebuild(GalleryIndex index) {
    this.index = index;
  }

  /**
   * Begins a build.
   *
   * @return the number of the next generation
   * @throws org.likeness.problem.Problem conflict if one is under way
   */
  long begin() {
    NextGeneration next = index.beginGeneration();
    long number = next.number();
    builder.execute(() -> build(next));
    return number;
  }

  private static void build(NextGeneration begun) {
    try (NextGeneration next = begun) {
      next.build();
      next.commit();
      LOG.infof("Gallery index: generation %d serves now", next.number());
    } catch (RuntimeException e) {
      LOG.error("Gallery index: the next generation could not be built; the old one serves", e);
    }
  }

  @PreDestroy
  void stop() {
    builder.shutdownNow();
  }
}
