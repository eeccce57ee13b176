package org.likeness.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does the same with many images side by side, and says how far it is.
 *
 * @param threads that work
 * @param progress where to say it
 */
record Side(int threads, PrintStream progress) {
  private static final int EVERY = 500;

  /** The results in the order of the images. */
  <R> List<R> bySide(String task, List<LabelledImage> images, Function<LabelledImage, R> work)
      throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<R>> running = new ArrayList<>();
      for (LabelledImage image : images) {
        running.add(pool.submit(() -> work.apply(image)));
      }
      pool.shutdown();
      List<R> results = new ArrayList<>();
      for (Future<R> one : running) {
        results.add(ended(one));
        if (results.size() % EVERY == 0 || results.size() == images.size()) {
          progress.printf("%s: %,d of %,d images%n", task, results.size(), images.size());
        }
      }
      boolean unusedEnd = pool.awaitTermination(1, TimeUnit.SECONDS);
      return results;
    }
  }

  private static <R> R ended(Future<R> one) throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("looking at an image failed", e.getCause());
    }
  }
}
