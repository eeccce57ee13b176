package org.likeness.gallery.index;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.ImageMatch;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.Retention;
import org.likeness.gallery.ScanMode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds people in a snapshot: candidates by estimates, then the list by exact cosines. */
final class PeopleSearch {
  private final ScanThreads threads;
  private final @Nullable GraphSettings graph;

  PeopleSearch(ScanThreads threads, @Nullable GraphSettings graph) {
    this.threads = threads;
    this.graph = graph;
  }

  /** Whether approximate scans are possible. */
  boolean hasGraph() {
    return graph != null;
  }

  /**
   * Searches as the query wants it. Without a graph it searches exhaustively, and so it does with a
   * filter: what a walk finds of a part of the gallery is another retention than the measured one.
   */
  GalleryAnswer search(Snapshot snapshot, GalleryQuery query) throws IOException {
    Query filter = FilterQueries.of(query.filter());
    ScanMode scan = graph == null || filter != null ? ScanMode.EXHAUSTIVE : query.scan();
    if (snapshot.reader().numDocs() == 0) {
      return new GalleryAnswer(snapshot.state(), ScanMode.EXHAUSTIVE, List.of());
    }
    IndexSearcher searcher = new IndexSearcher(snapshot.reader());
    searcher.setQueryCache(null);
    ExactScores exact = new ExactScores(snapshot.reader(), query.probe().toVector());
    PeopleRanking ranking =
        graph == null || scan == ScanMode.EXHAUSTIVE
            ? exhaustive(searcher, filter, exact, query)
            : new GraphScan(snapshot.reader(), exact, graph, threads).people(query);
    List<PersonMatch> people = withAllImages(ranking, searcher, filter, exact);
    Retention retention = scan == ScanMode.APPROXIMATE ? snapshot.retention().retention() : null;
    return new GalleryAnswer(snapshot.state(), scan, people, retention, true);
  }

  private PeopleRanking exhaustive(
      IndexSearcher searcher, @Nullable Query filter, ExactScores exact, GalleryQuery query)
      throws IOException {
    float[] probe = query.probe().toVector();
    ExhaustiveScan scan = new ExhaustiveScan(searcher, filter, probe, threads);
    return new SureRanking(scan, exact).of(query);
  }

  /** S5: the other images of each person, whether the scan kept them or not. */
  private static List<PersonMatch> withAllImages(
      PeopleRanking ranking, IndexSearcher searcher, @Nullable Query filter, ExactScores exact)
      throws IOException {
    if (ranking.best().isEmpty()) {
      return List.of();
    }
    int[] theirs = AcceptedDocs.list(searcher, FilterQueries.imagesOf(ranking.people(), filter));
    Map<UUID, List<ScoredImage>> byPerson =
        exact.of(theirs).stream()
            .sorted(ScoredImage.ORDER)
            .collect(
                Collectors.groupingBy(
                    ScoredImage::personId, LinkedHashMap::new, Collectors.toList()));
    return byPerson.entrySet().stream()
        .map(person -> new PersonMatch(person.getKey(), matches(person.getValue())))
        .toList();
  }

  private static List<ImageMatch> matches(List<ScoredImage> images) {
    return images.stream()
        .map(image -> new ImageMatch(image.imageId(), new Cosine(image.cosine())))
        .toList();
  }
}
