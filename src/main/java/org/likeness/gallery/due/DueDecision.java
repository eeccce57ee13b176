package org.likeness.gallery.due;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a review of an image can end with. */
enum DueDecision {
  /** It is kept until another review. */
  RETAIN,
  /** It is erased. */
  DELETE;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DueDecision> of(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }

  static List<String> wireNames() {
    return Arrays.stream(values()).map(DueDecision::wireName).toList();
  }
}
