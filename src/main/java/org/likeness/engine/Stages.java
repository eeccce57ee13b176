package org.likeness.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Milliseconds of wall time per stage; a stage that did not run is absent.
 *
 * @param milliseconds in the order of the stages
 */
public record Stages(Map<Stage, Double> milliseconds) {

  /** Nothing ran. */
  public static final Stages NONE = new Stages(Map.of());

  /** Keeps its own ordered copy. */
  public Stages {
    EnumMap<Stage, Double> ordered = new EnumMap<>(Stage.class);
    ordered.putAll(milliseconds);
    milliseconds = Collections.unmodifiableMap(ordered);
  }

  /** Both together: the sum stage by stage. */
  public Stages plus(Stages other) {
    EnumMap<Stage, Double> sum = new EnumMap<>(Stage.class);
    sum.putAll(milliseconds);
    other.milliseconds.forEach((stage, ms) -> sum.merge(stage, ms, Double::sum));
    return new Stages(sum);
  }

  /** Milliseconds of a stage, 0 if it did not run. */
  public double of(Stage stage) {
    return milliseconds.getOrDefault(stage, 0.0);
  }

  /** Milliseconds of all stages together. */
  public double total() {
    return milliseconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** As the value of a {@code Server-Timing} header: {@code decode;dur=0.7, detect;dur=5.4}. */
  public String toServerTiming() {
    return milliseconds.entrySet().stream()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "%s;dur=%.1f",
                    e.getKey().name().toLowerCase(Locale.ROOT),
                    e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
