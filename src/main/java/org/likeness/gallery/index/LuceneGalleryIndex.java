package org.likeness.gallery.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.lucene.store.AlreadyClosedException;
import org.likeness.gallery.GalleryChanged;
import org.likeness.gallery.GalleryConfig;
import org.likeness.gallery.GalleryConfig.IndexKind;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexBackup;
import org.likeness.gallery.IndexCare;
import org.likeness.gallery.IndexCheck;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.TemplateModel;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** The index as a bean: it follows the database from the start of the service to its end. */
@ApplicationScoped
@Identifier("embedded") class LuceneGalleryIndex implements GalleryIndex, IndexCare {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final ModelIndexes models;
  private final FollowerThread looking;
  private final MeterRegistry meters;
  private final Clock clock;
  private final boolean chosen;
  private final Backups backups;
  private final Path folder;
  private final AtomicBoolean rebuilding = new AtomicBoolean();

  LuceneGalleryIndex(
      GalleryConfig config,
      DataSource database,
      DatabaseFeed feed,
      GalleryModel gallery,
      MeterRegistry meters,
      Clock clock) {
    this.clock = clock;
    this.meters = meters;
    this.chosen = config.index() == IndexKind.EMBEDDED;
    this.models = new ModelIndexes(config, database, feed, gallery);
    this.looking = new FollowerThread("gallery-models", models::look, BETWEEN_LOOKS);
    this.backups = new Backups(config.backupFolder());
    this.folder = config.indexFolder();
  }

  void start(@Observes StartupEvent started) throws SQLException, IOException {
    if (!chosen) {
      return;
    }
    Gauge.builder("likeness.gallery.revision.lag", this, i -> i.keeper().shown().lag())
        .description("Revisions of the database that searches do not see yet")
        .register(meters);
    Gauge.builder("likeness.gallery.following", this, i -> i.status().following() ? 1 : 0)
        .description("1 while the index follows the database, 0 while it cannot")
        .register(meters);
    models.look();
    looking.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws SQLException, IOException {
    if (!chosen) {
      return;
    }
    looking.close();
    models.close();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) GalleryChanged change) {
    models.models().wake();
  }

  private IndexKeeper keeper() {
    return models.models().searched().keeper();
  }

  @Override
  public GalleryView view() {
    return new TimedView(keeper().view(), meters);
  }

  @Override
  public GalleryView view(TemplateModel model) {
    return new TimedView(models.models().of(model).keeper().view(), meters);
  }

  @Override
  public IndexStatus status() {
    return keeper().status();
  }

  @Override
  public NextGeneration beginGeneration() {
    // the same one to the end, whichever is searched by then
    IndexKeeper keeper = keeper();
    if (keeper.status().serving() == null || !rebuilding.compareAndSet(false, true)) {
      throw Problem.of(ProblemType.CONFLICT, "The index is being built already");
    }
    BuildProgress progress = new BuildProgress();
    try {
      NextGeneration next = new GenerationBuild(keeper, progress, () -> endBuild(keeper));
      keeper.shown().building(progress);
      return next;
    } catch (SQLException | IOException e) {
      endBuild(keeper);
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "No new generation could be begun")
          .causedBy(e);
    }
  }

  private void endBuild(IndexKeeper keeper) {
    keeper.shown().building(null);
    rebuilding.set(false);
  }

  @Override
  public IndexCheck verify() {
    requireChosen();
    try {
      return keeper().verify();
    } catch (IOException e) {
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "The index could not be read").causedBy(e);
    }
  }

  @Override
  public synchronized IndexBackup backUp() {
    requireChosen();
    try {
      return keeper().backUp(backups.next(clock.instant()));
    } catch (IOException e) {
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "The index could not be copied").causedBy(e);
    }
  }

  @Override
  public synchronized int removeBackups(Instant before) {
    return backups.removeBefore(before);
  }

  @Override
  public IndexTraces traces(Set<UUID> imageIds) {
    try {
      return TraceReading.of(models.keepers(), keeper().status(), imageIds);
    } catch (IOException | AlreadyClosedException e) {
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "The index could not be read").causedBy(e);
    }
  }

  @Override
  public void expunge() {
    try {
      for (IndexKeeper keeper : models.keepers()) {
        keeper.expunge();
      }
    } catch (IOException | AlreadyClosedException e) {
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "The index could not be written anew")
          .causedBy(e);
    }
  }

  @Override
  public String place() {
    return HostName.get() + ":" + folder.toAbsolutePath();
  }

  private void requireChosen() {
    if (!chosen) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "The gallery is searched on a cluster; check and copy its index there");
    }
  }
}
