package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.EnrolledImage;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryRecords;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.Retention;
import org.likeness.gallery.ScanChoice;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.ScanPolicy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches one snapshot of the gallery, and reads what is known of the images found. */
@ApplicationScoped
class GallerySearch {
  private final GalleryIndex index;
  private final ScanPolicy policy;
  private final GalleryRecords records;
  private final Clock clock;

  GallerySearch(GalleryIndex index, ScanPolicy policy, GalleryRecords records, Clock clock) {
    this.policy = policy;
    this.index = index;
    this.records = records;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param gallery the snapshot that was searched
   * @param point where the list was cut
   * @param scan how
   * @param retention of an approximate scan; null for an exhaustive one
   * @param candidates the most alike first
   * @param pastReview images that were found and left out, because their review day has passed and
   *     the sweep has not come yet (G2)
   * @param scanMilliseconds how long the index took
   */
  record Found(
      GallerySearched gallery,
      OperatingPoint point,
      ScanMode scan,
      @Nullable Retention retention,
      List<FrozenCandidate> candidates,
      long pastReview,
      double scanMilliseconds) {}

  /** Searches at an operating point that follows from the size of the very snapshot. */
  Found search(Probe probe, OperatingPoints.Choice choice, ScanChoice scan) {
    SearchOrder order = choice.order();
    GalleryFilter filter = order.filter().toGallery().among(order.people());
    return search(probe, filter, scan, state -> choice.at(state.people()), choice::rate);
  }

  /** Searches at an operating point that is known; the candidates get no rates. */
  Found search(Probe probe, SearchFilter filter, OperatingPoint point, ScanChoice scan) {
    return search(probe, filter.toGallery(), scan, state -> point, (cosine, people) -> null);
  }

  /** The rate of a cosine in a gallery of so many people; null if unknown. */
  private interface Rates {
    @Nullable Double rate(double cosine, long people);
  }

  private Found search(
      Probe probe,
      GalleryFilter filter,
      ScanChoice scan,
      Function<IndexState, OperatingPoint> points,
      Rates rates) {
    long start = System.nanoTime();
    try (GalleryView view = index.view(probe.model().templates())) {
      OperatingPoint point = points.apply(view.state());
      GalleryAnswer answer = answer(view, probe.template(), filter, point, scan);
      double milliseconds = (System.nanoTime() - start) / 1e6;
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      Map<UUID, EnrolledImage> searchable = searchable(answer);
      Map<UUID, EnrolledImage> known = new HashMap<>(searchable);
      known.values().removeIf(image -> image.isPastReview(today));
      return new Found(
          GallerySearched.of(answer),
          point,
          answer.scan(),
          answer.retention(),
          candidates(answer, known, rates),
          searchable.size() - known.size(),
          milliseconds);
    }
  }

  private GalleryAnswer answer(
      GalleryView view,
      FaceTemplate probe,
      GalleryFilter filter,
      OperatingPoint point,
      ScanChoice scan) {
    GalleryQuery query =
        new GalleryQuery(
            probe, point.maxCandidates(), cut(point.threshold()), filter, ScanMode.EXHAUSTIVE);
    return policy.search(view, query, scan);
  }

  private static @Nullable Cosine cut(@Nullable Double threshold) {
    return threshold == null ? null : new Cosine(threshold);
  }

  /** An image that was erased or withdrawn since the snapshot must not come back by a search. */
  private Map<UUID, EnrolledImage> searchable(GalleryAnswer answer) {
    Set<UUID> found =
        answer.people().stream()
            .flatMap(person -> person.images().stream())
            .map(GalleryAnswer.ImageMatch::imageId)
            .collect(Collectors.toSet());
    return records.images(found).values().stream()
        .filter(EnrolledImage::searchable)
        .collect(Collectors.toMap(EnrolledImage::id, Function.identity()));
  }

  private static List<FrozenCandidate> candidates(
      GalleryAnswer answer, Map<UUID, EnrolledImage> known, Rates rates) {
    List<FrozenCandidate> candidates = new ArrayList<>();
    for (GalleryAnswer.PersonMatch person : answer.people()) {
      List<FrozenImage> images = images(person, known);
      if (!images.isEmpty()) {
        Double rate = rates.rate(images.getFirst().score(), answer.state().people());
        candidates.add(new FrozenCandidate(UUID.randomUUID(), candidates.size() + 1, rate, images));
      }
    }
    return candidates;
  }

  private static List<FrozenImage> images(
      GalleryAnswer.PersonMatch person, Map<UUID, EnrolledImage> known) {
    return person.images().stream()
        .map(match -> freeze(known.get(match.imageId()), match.cosine()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable FrozenImage freeze(@Nullable EnrolledImage image, Cosine score) {
    return image == null ? null : FrozenImage.of(image, score.value());
  }
}
