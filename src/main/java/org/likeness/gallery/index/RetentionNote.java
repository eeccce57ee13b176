package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.Retention;
import org.likeness.gallery.Retention.Band;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of a generation's retention: nothing until it has been measured. */
final class RetentionNote {
  private volatile @Nullable Measured measured;

  /**
   * A measurement.
   *
   * @param retention what was found
   * @param images of the gallery when it was made
   */
  record Measured(Retention retention, long images) {}

  RetentionNote(@Nullable Measured measured) {
    this.measured = measured;
  }

  @Nullable Measured measured() {
    return measured;
  }

  @Nullable Retention retention() {
    Measured now = measured;
    return now == null ? null : now.retention();
  }

  void measured(Measured now) {
    measured = now;
  }

  /** For a commit: the images, then each band as from:to:mates:listed. Empty: not measured. */
  String toCommit() {
    Measured now = measured;
    return now == null
        ? ""
        : now.images()
            + now.retention().bands().stream()
                .map(b -> ";" + b.from() + ":" + b.to() + ":" + b.mates() + ":" + b.listed())
                .collect(Collectors.joining());
  }

  static RetentionNote ofCommit(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return new RetentionNote(null);
    }
    List<String> parts = List.of(text.split(";", -1));
    List<Band> bands = parts.stream().skip(1).map(RetentionNote::band).toList();
    return new RetentionNote(new Measured(new Retention(bands), Long.parseLong(parts.getFirst())));
  }

  private static Band band(String text) {
    double[] numbers = Arrays.stream(text.split(":", 4)).mapToDouble(Double::parseDouble).toArray();
    return new Band(numbers[0], numbers[1], (int) numbers[2], (int) numbers[3]);
  }
}
