package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.IndexTraces;
import org.likeness.problem.Problem;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for everything of an erasure again, at the moment at which its proof is read. */
@ApplicationScoped
class Looking {
  private final RecordsStep records;
  private final ObjectsStep objects;
  private final GalleryIndex index;
  private final Clock clock;

  Looking(RecordsStep records, ObjectsStep objects, GalleryIndex index, Clock clock) {
    this.records = records;
    this.objects = objects;
    this.index = index;
    this.clock = clock;
  }

  ErasureProof.Looked look(List<ErasedImageRow> images) {
    StringJoiner trouble = new StringJoiner("; ");
    Long rows = orTrouble(() -> records.rest(images), trouble);
    Long bytes = orTrouble(() -> objects.rest(images), trouble);
    IndexTraces traces = orTrouble(() -> index.traces(SearchesStep.ids(images)), trouble);
    return new ErasureProof.Looked(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        rows,
        bytes,
        traces == null ? null : (long) traces.shown().size(),
        traces == null ? null : (long) traces.inFiles().size(),
        trouble.length() == 0 ? null : trouble.toString());
  }

  private static <T> @Nullable T orTrouble(Supplier<T> look, StringJoiner trouble) {
    try {
      return look.get();
    } catch (Problem e) {
      trouble.add(String.valueOf(e.getMessage()));
      return null;
    }
  }
}
