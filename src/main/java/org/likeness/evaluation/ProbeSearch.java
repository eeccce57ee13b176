package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Searches one view of the separate gallery: a list of 50 people, without a cut. */
record ProbeSearch(GalleryView view, Function<String, UUID> ids) {
  static final int LIST = 50;

  SearchOutcome of(LabelledImage probe, String condition, boolean mated, Seen seen) {
    return switch (seen) {
      case Seen.Failed failed -> SearchOutcome.failed(probe, condition, mated, failed.reason());
      case Seen.Face face -> searched(probe, condition, mated, people(face.template()));
    };
  }

  private List<PersonMatch> people(FaceTemplate template) {
    return view.search(
            new GalleryQuery(template, LIST, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE))
        .people();
  }

  private SearchOutcome searched(
      LabelledImage probe, String condition, boolean mated, List<PersonMatch> people) {
    UUID mate = ids.apply(probe.person());
    int rank = 0;
    Double score = null;
    Double other = null;
    for (int i = 0; i < people.size(); i++) {
      PersonMatch person = people.get(i);
      if (person.personId().equals(mate)) {
        rank = i + 1;
        score = cosine(person);
      } else if (other == null) {
        other = cosine(person);
      }
    }
    return new SearchOutcome(probe, condition, mated, null, rank, score, other);
  }

  private static @Nullable Double cosine(PersonMatch person) {
    return person.best().cosine().value();
  }
}
