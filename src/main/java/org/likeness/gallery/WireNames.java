package org.likeness.gallery;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds enum values by the names that stand in manifests, requests and the database. */
final class WireNames {

  private WireNames() {}

  static <E extends Enum<E>> Optional<E> find(
      E[] values, Function<E, String> wireName, String wanted) {
    return Arrays.stream(values).filter(v -> wireName.apply(v).equals(wanted)).findFirst();
  }

  static <E extends Enum<E>> E required(E[] values, Function<E, String> wireName, String wanted) {
    return find(values, wireName, wanted)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + Arrays.stream(values).map(wireName).toList()
                        + "; value="
                        + wanted));
  }
}
