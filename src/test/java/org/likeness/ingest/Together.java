package org.likeness.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does two things at the same time. */
final class Together {

  private Together() {}

  static <T> List<T> both(Callable<T> one, Callable<T> two) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(List.of(one, two))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
