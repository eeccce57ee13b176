package org.likeness.gallery.index;

import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryAnswer.ImageMatch;
import org.likeness.gallery.GalleryAnswer.PersonMatch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The plain loop over full-precision vectors that a scan must agree with. */
public final class BruteForce {
  private static final Comparator<ImageMatch> ORDER =
      Comparator.comparing(ImageMatch::cosine)
          .reversed()
          .thenComparing(match -> match.imageId().toString());

  private BruteForce() {}

  public static List<PersonMatch> people(
      List<ImageRow> rows, float[] probe, int most, Predicate<ImageRow> filter) {
    Map<UUID, UUID> personOf =
        rows.stream().collect(Collectors.toMap(ImageRow::imageId, ImageRow::personId));
    Map<UUID, List<ImageMatch>> byPerson =
        rows.parallelStream()
            .filter(filter)
            .map(row -> new ImageMatch(row.imageId(), cosine(row.vector(), probe)))
            .sorted(ORDER)
            .collect(
                Collectors.groupingBy(
                    match -> personOf.get(match.imageId()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byPerson.entrySet().stream()
        .map(entry -> new PersonMatch(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(PersonMatch::best, ORDER))
        .limit(most)
        .toList();
  }

  private static Cosine cosine(float[] vector, float[] probe) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += (double) vector[i] * probe[i];
    }
    return new Cosine(sum);
  }
}
