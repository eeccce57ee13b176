package org.likeness.ingest;

import org.likeness.media.MediaStore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Puts images into the media store while the next are read: each put waits for the disk, and a few
 * can wait together. Closing waits for all of them.
 */
final class Puts implements AutoCloseable {
  /** Most images that lie in memory at the same time. */
  private static final int AT_ONCE = 4;

  private final MediaStore media;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final List<Future<Arrival>> arrivals = new ArrayList<>();

  Puts(MediaStore media) {
    this.media = media;
  }

  /** Begins to store an image, as soon as there is room. */
  void begin(AwaitedImage known, byte[] bytes) {
    room.acquireUninterruptibly();
    arrivals.add(
        threads.submit(
            () -> {
              try {
                String hash = media.put(bytes).hex();
                return new Arrival(known.line(), known.file(), new Arrival.Content.Stored(hash));
              } finally {
                room.release();
              }
            }));
  }

  /**
   * What was stored, once all of it is.
   *
   * @throws org.likeness.problem.Problem what the first put that failed threw
   */
  List<Arrival> stored() {
    threads.close();
    return arrivals.stream().map(Puts::ended).toList();
  }

  private static Arrival ended(Future<Arrival> arrival) {
    try {
      return arrival.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an image was stored", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("storing an image failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
