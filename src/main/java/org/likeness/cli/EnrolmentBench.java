package org.likeness.cli;

import org.likeness.engine.Analysis;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.Stages;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Enrols the same images over and over, and measures how fast that goes. */
final class EnrolmentBench {
  private final FaceEngine engine;
  private final List<byte[]> images;

  EnrolmentBench(FaceEngine engine, List<byte[]> images) {
    this.engine = engine;
    this.images = images;
  }

  /**
   * What was measured.
   *
   * @param threads that worked
   * @param images that were worked on
   * @param rejected of them
   * @param wallSeconds from the first to the last
   * @param processorSeconds of all threads together
   * @param stages milliseconds of wall time, all images together
   */
  record Measured(
      int threads,
      int images,
      int rejected,
      double wallSeconds,
      double processorSeconds,
      Stages stages) {

    /** Images per second. */
    double perSecond() {
      return images / wallSeconds;
    }

    /** Images per second of processor time. */
    double perCore() {
      return images / processorSeconds;
    }

    private Measured plus(Measured other) {
      return new Measured(
          threads,
          images + other.images,
          rejected + other.rejected,
          wallSeconds,
          processorSeconds + other.processorSeconds,
          stages.plus(other.stages));
    }
  }

  /** Works on whole rounds of all images with so many threads, for at least the time. */
  Measured run(int threads, Duration atLeast) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + atLeast.toNanos();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Measured>> parts =
          pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> worker(next, end)).toList());
      double seconds = (System.nanoTime() - start) / 1e9;
      Measured sum = new Measured(threads, 0, 0, seconds, 0, Stages.NONE);
      for (Future<Measured> part : parts) {
        sum = sum.plus(ended(part));
      }
      return sum;
    }
  }

  private Callable<Measured> worker(AtomicInteger next, long end) {
    return () -> {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Measured sum = new Measured(1, 0, 0, 0, 0, Stages.NONE);
      int index = next.getAndIncrement();
      while (index < images.size() || System.nanoTime() < end) {
        Analysis analysis = engine.enrol(images.get(index % images.size()));
        int rejected = analysis instanceof Analysis.Rejected ? 1 : 0;
        sum = sum.plus(new Measured(1, 1, rejected, 0, 0, analysis.stages()));
        index = next.getAndIncrement();
      }
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      return sum.plus(new Measured(1, 0, 0, 0, used / 1e9, Stages.NONE));
    };
  }

  private static Measured ended(Future<Measured> part) throws InterruptedException {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("enrolling an image failed", e.getCause());
    }
  }
}
