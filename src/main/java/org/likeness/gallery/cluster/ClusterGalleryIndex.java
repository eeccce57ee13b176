package org.likeness.gallery.cluster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.common.annotation.Identifier;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryChanged;
import org.likeness.gallery.GalleryConfig;
import org.likeness.gallery.GalleryConfig.IndexKind;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.TemplateModel;
import org.likeness.gallery.index.DatabaseFeed;
import org.likeness.gallery.index.TimedView;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * The cluster's indexes as a bean: they follow the database from the start of the service to its
 * end.
 */
@ApplicationScoped
@Identifier("opensearch") class ClusterGalleryIndex implements GalleryIndex {
  private final GalleryConfig gallery;
  private final ClusterConfig config;
  private final DatabaseFeed feed;
  private final DataSource database;
  private final GalleryModel model;
  private final TlsConfigurationRegistry tls;
  private final MeterRegistry meters;
  private @Nullable ClusterModels running;

  ClusterGalleryIndex(
      GalleryConfig gallery,
      ClusterConfig config,
      DatabaseFeed feed,
      DataSource database,
      GalleryModel model,
      TlsConfigurationRegistry tls,
      MeterRegistry meters) {
    this.gallery = gallery;
    this.config = config;
    this.feed = feed;
    this.database = database;
    this.model = model;
    this.tls = tls;
    this.meters = meters;
  }

  void start(@Observes StartupEvent started) throws SQLException, IOException {
    if (gallery.index() != IndexKind.OPENSEARCH) {
      return;
    }
    Cluster cluster = Connecting.to(config, config.tls().map(this::context).orElse(null));
    ClusterModels all =
        new ClusterModels(cluster, config, feed, database, model, gallery.pollEvery());
    running = all;
    all.start();
    Gauge.builder("likeness.gallery.revision.lag", this, i -> i.searched().lag())
        .description("Revisions of the database that searches do not see yet")
        .register(meters);
  }

  private SSLContext context(String name) {
    try {
      return tls.get(name)
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "likeness.gallery.opensearch.tls="
                          + name
                          + " needs quarkus.tls."
                          + name
                          + ".*"))
          .createSSLContext();
    } catch (Exception e) {
      throw new IllegalStateException("The TLS configuration " + name + " cannot be used", e);
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws IOException, SQLException {
    if (running != null) {
      running.close();
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) GalleryChanged change) {
    if (running != null) {
      running.models().wake();
    }
  }

  @Override
  public GalleryView view() {
    return new TimedView(searched().view(), meters);
  }

  @Override
  public GalleryView view(TemplateModel model) {
    return new TimedView(running().models().of(model).view(), meters);
  }

  @Override
  public IndexStatus status() {
    return searched().status();
  }

  @Override
  public NextGeneration beginGeneration() {
    return searched().beginGeneration();
  }

  @Override
  public IndexTraces traces(Set<UUID> imageIds) {
    return running().traces(imageIds);
  }

  @Override
  public void expunge() {
    running().expunge();
  }

  @Override
  public String place() {
    return "cluster, indices " + config.name() + "-*";
  }

  private RunningIndex searched() {
    return running().models().searched();
  }

  private ClusterModels running() {
    if (running == null) {
      throw new IllegalStateException("the cluster's index is asked before it was started");
    }
    return running;
  }
}
