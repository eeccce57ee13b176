package org.likeness.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the stages of one piece of work. It belongs to one thread and one request. */
public final class StageClock {

  private final Map<Stage, Double> milliseconds = new EnumMap<>(Stage.class);
  private long last = System.nanoTime();

  /** Does the work and adds its time to the stage. */
  public <T> T time(Stage stage, Supplier<T> work) {
    last = System.nanoTime();
    try {
      return work.get();
    } finally {
      lap(stage);
    }
  }

  /** Adds the time since the end of the stage before to a stage. */
  void lap(Stage stage) {
    long now = System.nanoTime();
    milliseconds.merge(stage, (now - last) / 1e6, Double::sum);
    last = now;
  }

  /** What was measured so far. */
  public Stages stages() {
    return new Stages(milliseconds);
  }
}
