package org.likeness.gallery.cluster;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.cluster.Moments.Seen;
import org.likeness.gallery.index.BuildProgress;
import org.likeness.gallery.index.FeedHead;
import org.likeness.gallery.index.GalleryFeed;
import org.likeness.gallery.index.GenerationIdentity;
import org.likeness.gallery.index.StaleGeneration;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps the generation that serves abreast of the database. Every process of an installation has
 * one for each kept model and shows what serves; the one that holds the writer's lock also writes.
 * The database is the truth: a generation that is missing or cannot follow is built anew.
 */
final class ClusterKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ClusterKeeper.class);

  private final Cluster cluster;
  private final Names names;
  private final ClusterConfig config;
  private final GalleryFeed feed;
  private final Moments moments;
  private final Generations generations;
  private final GenerationFiles files;
  private final Sights sights;
  private final ClusterSearch search;
  private final WriterLock writer;
  private volatile @Nullable BuildProgress building;
  private volatile boolean reachable = true;
  private volatile boolean expunging;
  private volatile long lastHead;

  ClusterKeeper(
      Cluster cluster, Names names, ClusterConfig config, GalleryFeed feed, DataSource database) {
    this.names = names;
    this.cluster = cluster;
    this.config = config;
    this.feed = feed;
    this.moments = new Moments(cluster, names);
    this.generations = new Generations(cluster, names, config);
    this.files = new GenerationFiles(cluster, names);
    this.sights = new Sights(cluster, names);
    this.search = new ClusterSearch(cluster, config);
    this.writer = new WriterLock(database, names.prefix(), "write");
  }

  /** Shows what serves now, and writes what has changed if that is this process's part. */
  void follow() throws SQLException, IOException {
    // a database that is gone must not cost what can be searched
    try {
      Optional<Seen> serving = moments.serving();
      sights.follow(serving);
      reachable = true;
      FeedHead head = feed.head();
      lastHead = head.revision();
      if (writer.tryHold()) {
        write(serving, head);
        sights.follow(moments.serving());
      }
    } catch (IOException e) {
      reachable = false;
      throw e;
    }
  }

  private void write(Optional<Seen> serving, FeedHead head) throws SQLException, IOException {
    if (serving.isEmpty()) {
      buildFirst(head);
      return;
    }
    Moment moment = serving.get().moment();
    try {
      moment.identity().requireFollows(head, moment.loaded());
      if (!generations.exists(moment)) {
        throw new StaleGeneration("it was removed from the cluster");
      }
      if (!moment.settled() || moment.revision() != head.revision()) {
        catchUp(serving.get());
      } else if (expunging) {
        expunging = false;
        // nothing is written that could become visible; searches let go of the files of before
        generations.refresh(moment);
      }
    } catch (StaleGeneration e) {
      startOver(moment, e);
    } catch (Refused e) {
      // somebody has put another generation in its place meanwhile
      if (!e.isConflict()) {
        throw e;
      }
    }
  }

  private void catchUp(Seen serving) throws SQLException, IOException {
    Trail trail = new Trail(serving, false, moments::serve);
    FeedHead head = load(trail, new BuildProgress());
    trail.note(trail.moment().unsettled());
    generations.refresh(trail.moment());
    trail.note(trail.moment().at(head));
  }

  private void buildFirst(FeedHead head) throws SQLException, IOException {
    Trail trail = begun(head);
    BuildProgress progress = new BuildProgress();
    building = progress;
    FeedHead end;
    try {
      end = load(trail, progress);
      generations.refresh(trail.moment());
      moments.serve(trail.moment().at(end), Optional.empty());
      moments.forgetFirst();
      moments.pointAlias(trail.moment().identity().number());
    } finally {
      // after a failure another process may go on with it
      building = null;
    }
    LOG.infof("Gallery index: a generation of %d images serves on the cluster", end.images());
  }

  /** The first generation: the one that a former process has begun, or a new one. */
  private Trail begun(FeedHead head) throws SQLException, IOException {
    Optional<Seen> first = moments.first();
    if (first.isPresent()) {
      Moment moment = first.get().moment();
      if (follows(moment, head) && generations.exists(moment)) {
        return new Trail(first.get(), false, moments::noteFirst);
      }
      generations.remove(names.generation(moment.identity().number()));
      moments.forgetFirst();
    }
    LOG.info("Gallery index: the cluster has none; it is built from the database");
    Seen created = moments.noteFirst(create(head), Optional.empty());
    return new Trail(created, true, moments::noteFirst);
  }

  private static boolean follows(Moment moment, FeedHead head) {
    try {
      moment.identity().requireFollows(head, moment.loaded());
      return true;
    } catch (StaleGeneration e) {
      return false;
    }
  }

  /** A new generation with nothing in it. */
  Moment create(FeedHead head) throws SQLException, IOException {
    GenerationIdentity identity =
        new GenerationIdentity(
            feed.nextGeneration(), head.galleryId(), head.modelId(), generations.buildParameters());
    Moment moment = Moment.empty(identity, config.graph());
    generations.create(moment);
    return moment;
  }

  /** Writes all changes since; the trail ends at what has been written. */
  FeedHead load(Trail trail, BuildProgress progress) throws SQLException, IOException {
    Moment from = trail.moment();
    Load load = new Load(cluster, names.writing(from), config);
    Writing writing = new Writing(generations, load, trail, progress);
    FeedHead head = feed.changesAfter(from.loaded(), writing);
    trail.note(writing.finish());
    return head;
  }

  /** What serves cannot follow the database any more: nothing of it may be shown from now on. */
  private void startOver(Moment stale, StaleGeneration why) throws IOException {
    LOG.warnf("Gallery index: it is rebuilt because %s", why.getMessage());
    moments.forgetServing();
    sights.follow(Optional.empty());
    generations.remove(names.generation(stale.identity().number()));
  }

  /** Puts a finished generation in the place of the one that serves. */
  void replace(Trail next) throws SQLException, IOException {
    FeedHead head = load(next, new BuildProgress());
    generations.refresh(next.moment());
    moments.serve(next.moment().at(head), moments.serving());
    moments.pointAlias(next.moment().identity().number());
    sights.follow(moments.serving());
  }

  /**
   * Looks for images. The cluster does not tell which of them lie deleted in its files: while
   * anything does, or a copy is away, none is ruled out.
   */
  IndexTraces traces(Set<UUID> imageIds) throws IOException {
    Moment moment = moments.serving().map(Seen::moment).orElseThrow(this::unavailable);
    Set<UUID> found = imageIds.isEmpty() ? Set.of() : generations.shown(moment, imageIds);
    boolean clean = files.isClean(moment) && generations.all().size() == 1;
    return new IndexTraces(
        moment.identity().number(), moment.revision(), found, clean ? found : imageIds);
  }

  /** Begins to remove from the files what was erased. */
  void expunge() throws IOException {
    Optional<Seen> serving = moments.serving();
    if (serving.isPresent()) {
      files.expunge(serving.get().moment());
      expunging = true;
    }
  }

  GalleryFeed feed() {
    return feed;
  }

  Names names() {
    return names;
  }

  Moments moments() {
    return moments;
  }

  Generations generations() {
    return generations;
  }

  void building(@Nullable BuildProgress progress) {
    building = progress;
  }

  GalleryView view() {
    Optional<Sight> sight = sights.acquire();
    if (sight.isPresent()) {
      return new ClusterView(sights, search, sight.get());
    }
    throw unavailable();
  }

  private Problem unavailable() {
    IndexStatus status = status();
    String detail =
        status.condition() == Condition.UNREACHABLE
            ? "The search cluster does not answer"
            : "The gallery index is being built: %.0f %% done".formatted(status.progress() * 100);
    return Problem.of(ProblemType.INDEX_UNAVAILABLE, detail).with("progress", status.progress());
  }

  /** Revisions that the database had when it was last asked and that are not shown. */
  long lag() {
    return lastHead - sights.shown().map(Moment::revision).orElse(0L);
  }

  IndexStatus status() {
    BuildProgress progress = building;
    double share = progress == null ? 1 : progress.share();
    IndexState state = sights.shown().map(Moment::state).orElse(null);
    if (!reachable) {
      return new IndexStatus(Condition.UNREACHABLE, share, state, false);
    }
    if (state == null) {
      return new IndexStatus(Condition.BUILDING, progress == null ? 0 : share, null, true);
    }
    return new IndexStatus(
        progress == null ? Condition.READY : Condition.REBUILDING, share, state, true);
  }

  /** Whether this process writes. */
  boolean writes() throws SQLException {
    return writer.tryHold();
  }

  @Override
  public void close() throws SQLException {
    sights.close();
    writer.close();
  }
}
