package org.likeness.gallery.cluster;

import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.ImageMatch;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.cluster.PeopleQuery.Found;
import org.likeness.gallery.index.PeopleRanking;
import org.likeness.gallery.index.ScoredImage;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds people in a sight: more of them than asked for by estimates, then the list by exact
 * cosines.
 */
final class ClusterSearch {
  /**
   * How far an estimate in single precision may be from the exact cosine: the rounding of a sum of
   * a thousand products below 1, many times over.
   */
  private static final double MARGIN = 1e-4;

  /** Seven bits are off by less, nearly always; an approximate scan may miss anyway. */
  private static final double QUANTISED_MARGIN = 0.03;

  private static final int MORE_PEOPLE = 20;
  private static final int GROWTH = 4;

  /** The longest walk of a graph. */
  private static final int MOST_CANDIDATES = 10_000;

  private final Cluster cluster;
  private final int graphCandidates;
  private final Duration timeout;

  ClusterSearch(Cluster cluster, ClusterConfig config) {
    this.cluster = cluster;
    this.graphCandidates = config.graphCandidates();
    this.timeout = config.searchTimeout();
  }

  /** When a search that begins now must have ended. */
  Deadline begin() {
    return Deadline.after(timeout);
  }

  GalleryAnswer search(Sight sight, GalleryQuery query, Deadline deadline) throws IOException {
    Moment moment = sight.moment();
    ScanMode scan = moment.graph() ? query.scan() : ScanMode.EXHAUSTIVE;
    if (moment.dimension() == 0) {
      return new GalleryAnswer(moment.state(), scan, List.of(), null, sight.complete());
    }
    PeopleQuery requests = new PeopleQuery(cluster, sight, query, deadline);
    List<PersonMatch> people =
        switch (scan) {
          case EXHAUSTIVE -> exhaustive(requests, query);
          case APPROXIMATE -> approximate(requests, query);
        };
    return new GalleryAnswer(moment.state(), scan, people, null, requests.complete());
  }

  /** Content only when nobody who was left out could have come onto the list. */
  private static List<PersonMatch> exhaustive(PeopleQuery requests, GalleryQuery query)
      throws IOException {
    int most = query.maxPeople() + MORE_PEOPLE;
    while (true) {
      List<Found> found = requests.exhaustive(most, requests.cut() - MARGIN);
      List<ScoredImage> images = requests.images(people(found));
      PeopleRanking ranking = PeopleRanking.of(images, query);
      if (found.size() < most || found.getLast().estimate() + MARGIN < ranking.floor(query)) {
        return matches(ranking, images);
      }
      most = Math.multiplyExact(most, GROWTH);
    }
  }

  private List<PersonMatch> approximate(PeopleQuery requests, GalleryQuery query)
      throws IOException {
    int candidates = Math.max(graphCandidates, 4 * query.maxPeople());
    while (true) {
      int most = 2 * query.maxPeople() + MORE_PEOPLE;
      List<Found> found = requests.approximate(candidates, most, requests.cut() - QUANTISED_MARGIN);
      List<ScoredImage> images = requests.images(people(found));
      PeopleRanking ranking = PeopleRanking.of(images, query);
      // a cut leaves out the rest of the candidates; without one a few people had many of them
      if (ranking.isFull(query) || query.cut() != null || candidates >= MOST_CANDIDATES) {
        return matches(ranking, images);
      }
      candidates = Math.min(candidates * GROWTH, MOST_CANDIDATES);
    }
  }

  private static Set<UUID> people(List<Found> found) {
    return found.stream().map(Found::person).collect(Collectors.toSet());
  }

  /** S5: one entry for each person, with all of their images. */
  private static List<PersonMatch> matches(PeopleRanking ranking, Collection<ScoredImage> images) {
    Set<UUID> listed = new HashSet<>(ranking.people());
    Map<UUID, List<ImageMatch>> byPerson =
        images.stream()
            .filter(image -> listed.contains(image.personId()))
            .sorted(ScoredImage.ORDER)
            .collect(
                Collectors.groupingBy(
                    ScoredImage::personId,
                    LinkedHashMap::new,
                    Collectors.mapping(ClusterSearch::match, Collectors.toList())));
    return byPerson.entrySet().stream()
        .map(person -> new PersonMatch(person.getKey(), person.getValue()))
        .toList();
  }

  private static ImageMatch match(ScoredImage image) {
    return new ImageMatch(image.imageId(), new Cosine(image.cosine()));
  }
}
