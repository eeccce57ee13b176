package org.likeness.gallery.index;

import org.likeness.engine.BackgroundThreads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that share a scan; the calling thread is one of them. */
final class ScanThreads implements AutoCloseable {
  private final int threads;
  private final ExecutorService others;

  ScanThreads(int threads) {
    this.threads = threads;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            Math.max(1, threads - 1),
            Math.max(1, threads - 1),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("gallery-scan-", 0).factory(),
            // a search that outlives its index does the work of the others as well
            new ThreadPoolExecutor.DiscardPolicy());
    // a thread has the priority of the one that makes it, which must not be one that gives way
    pool.prestartAllCoreThreads();
    this.others = pool;
  }

  /** Work that several threads share by taking parts of it until none is left. */
  interface Shared<T> {
    T call() throws IOException;
  }

  /**
   * Runs the same work on every thread and collects what each found. A thread that gives way to
   * searches works alone: the others would do its work before that of a search behind it.
   */
  <T> List<T> everywhere(Shared<T> work) throws IOException {
    if (BackgroundThreads.isOne()) {
      return List.of(work.call());
    }
    List<FutureTask<T>> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      FutureTask<T> helper = new FutureTask<>(work::call);
      helpers.add(helper);
      others.execute(helper);
    }
    List<T> found = new ArrayList<>();
    found.add(work.call());
    for (FutureTask<T> helper : helpers) {
      // a helper that waits behind another search has nothing left to do: it ends here at once
      helper.run();
      found.add(result(helper));
    }
    return found;
  }

  private static <T> T result(FutureTask<T> helper) throws IOException {
    try {
      return helper.get();
    } catch (ExecutionException e) {
      throw new IOException("a part of the scan failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the scan was interrupted", e);
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
