package org.likeness.engine;

import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Threads for work that nobody waits for. Where a core is wanted by them and by others, the others
 * get nine tenths of it: on Linux their niceness is ten, of 19. Elsewhere, and on Java 21, they are
 * threads like any other.
 */
public final class BackgroundThreads {
  private static final int NICENESS = 10;

  /** The kernel takes the priority of process 0 for that of the calling thread alone. */
  private static final int THIS_THREAD = 0;

  private static final Optional<MethodHandle> SET_PRIORITY =
      NativeLibrary.open("libc.so.6")
          .map(libc -> libc.function("setpriority", int.class, int.class, int.class, int.class));

  private static final ThreadLocal<Boolean> GIVES_WAY = ThreadLocal.withInitial(() -> false);

  private BackgroundThreads() {}

  /** Makes daemon threads whose names are the prefix and a number from 1. */
  public static ThreadFactory named(String prefix) {
    ThreadFactory threads = Thread.ofPlatform().daemon().name(prefix, 1).factory();
    return work ->
        threads.newThread(
            () -> {
              giveWay();
              work.run();
            });
  }

  /** Makes the calling thread one of these, for good. */
  public static void giveWay() {
    GIVES_WAY.set(true);
    SET_PRIORITY.ifPresent(
        set -> {
          try {
            // a refusal leaves the thread as it was, which costs time and nothing else
            int unused = (int) set.invokeExact(0, THIS_THREAD, NICENESS);
          } catch (Throwable e) {
            throw new IllegalStateException("setpriority cannot be called", e);
          }
        });
  }

  /** Whether the calling thread is one of these, and must not have others work for it. */
  public static boolean isOne() {
    return GIVES_WAY.get();
  }
}
