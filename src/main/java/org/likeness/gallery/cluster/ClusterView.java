package org.likeness.gallery.cluster;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.Retention;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A user's hold on a moment of the cluster. When a node is lost, what it held still is lost with
 * it: the search is made again on the other copies, at the moment that serves then, which the
 * answer names.
 */
final class ClusterView implements GalleryView {
  /** Waits before each further attempt: the cluster notices the end of a process at once. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(1500));

  private final Sights sights;
  private final ClusterSearch search;
  private Sight sight;
  private boolean closed;

  /** Takes over one acquired sight. */
  ClusterView(Sights sights, ClusterSearch search, Sight sight) {
    this.sights = sights;
    this.search = search;
    this.sight = sight;
  }

  @Override
  public synchronized IndexState state() {
    return sight.moment().state();
  }

  /** Nobody measures the graphs of a cluster. */
  @Override
  public @Nullable Retention retention() {
    return null;
  }

  @Override
  public GalleryAnswer search(GalleryQuery query) {
    Sight mine = held();
    requireModel(mine.moment(), query);
    Deadline deadline = search.begin();
    GalleryAnswer partial = null;
    IOException failure = null;
    for (int attempt = 0; attempt <= PAUSES.size() && !deadline.isHalfOver(); attempt++) {
      try {
        if (attempt > 0) {
          Pause.of(PAUSES.get(attempt - 1));
          mine = replace(mine, deadline);
        }
        GalleryAnswer answer = search.search(mine, query, deadline);
        if (answer.complete()) {
          return answer;
        }
        partial = answer;
      } catch (IOException e) {
        failure = e;
      }
    }
    return partial != null ? partial : unavailable(failure);
  }

  private static GalleryAnswer unavailable(@Nullable IOException failure) {
    Problem problem =
        Problem.of(
            ProblemType.INDEX_UNAVAILABLE,
            "The search cluster does not answer. Nothing was searched; try again.");
    throw failure == null ? problem : problem.causedBy(failure);
  }

  private synchronized Sight held() {
    if (closed) {
      throw new IllegalStateException("the view is closed");
    }
    return sight;
  }

  /** Another thread of the same view may have replaced it already. */
  private synchronized Sight replace(Sight lost, Deadline deadline) throws IOException {
    if (sight == lost) {
      Sight next = sights.instead(lost, deadline);
      sight.release();
      sight = next;
    }
    return sight;
  }

  private static void requireModel(Moment moment, GalleryQuery query) {
    String mine = moment.identity().modelId();
    String theirs = query.probe().modelId();
    int dimension = query.probe().toVector().length;
    boolean sameLength = moment.dimension() == 0 || moment.dimension() == dimension;
    if (mine != null && !(mine.equals(theirs) && sameLength)) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "The gallery holds templates of model %s (%d numbers each); a probe of model %s (%d) cannot be compared with them"
              .formatted(mine, moment.dimension(), theirs, dimension));
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      sight.release();
    }
  }
}
