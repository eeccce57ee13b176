package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes rows on several threads. Each image comes once, so that their order does not matter. A few
 * rows are written by the calling thread.
 */
final class RowWriters implements AutoCloseable {
  private static final int BATCH = 256;

  /** Batches under way or waiting for a thread, for each thread. */
  private static final int AHEAD = 2;

  private final Writing writing;
  private final int threads;
  private final Semaphore room;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private @Nullable ExecutorService others;
  private List<ImageRow> batch = new ArrayList<>();

  /** Writes one row. */
  interface Writing {
    void write(ImageRow row) throws IOException;
  }

  RowWriters(int threads, Writing writing) {
    this.threads = threads;
    this.writing = writing;
    this.room = new Semaphore(threads * AHEAD);
  }

  void write(ImageRow row) throws IOException {
    batch.add(row);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  private void handOver() throws IOException {
    if (others == null) {
      others =
          Executors.newFixedThreadPool(
              threads, Thread.ofPlatform().daemon().name("gallery-write-", 0).factory());
    }
    room.acquireUninterruptibly();
    throwFailure();
    List<ImageRow> rows = batch;
    batch = new ArrayList<>(BATCH);
    others.execute(
        () -> {
          try {
            writeAll(rows);
          } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  /** Waits until everything is written. */
  void finish() throws IOException {
    room.acquireUninterruptibly(threads * AHEAD);
    room.release(threads * AHEAD);
    throwFailure();
    writeAll(batch);
    batch.clear();
  }

  private void writeAll(List<ImageRow> rows) throws IOException {
    for (ImageRow row : rows) {
      writing.write(row);
    }
  }

  private void throwFailure() throws IOException {
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IOException("images could not be written to the index", failed);
    }
  }

  @Override
  public void close() {
    if (others != null) {
      others.close();
    }
  }
}
