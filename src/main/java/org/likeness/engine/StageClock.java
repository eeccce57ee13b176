package org.likeness.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the stages of one piece of work. It belongs to one thread and one request. */
public final class StageClock {

  private final Map<Stage, Double> milliseconds = new EnumMap<>(Stage.class);

  /** Does the work and adds its time to the stage. */
  public <T> T time(Stage stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      milliseconds.merge(stage, (System.nanoTime() - start) / 1e6, Double::sum);
    }
  }

  /** What was measured so far. */
  public Stages stages() {
    return new Stages(milliseconds);
  }
}
