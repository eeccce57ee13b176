package org.likeness.gallery.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** Three real nodes and a database, started for the first test class that needs them. */
final class ThreeNodes implements BeforeAllCallback {
  private static Running running;

  static SearchNodes nodes() {
    return running.nodes;
  }

  static DataSource database() {
    return running.postgres.getPostgresDatabase();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Optional<String> software = NodeSoftware.classPath();
    Assumptions.assumeTrue(software.isPresent(), "OpenSearch cannot be resolved here");
    running =
        context
            .getRoot()
            .getStore(Namespace.create(ThreeNodes.class))
            .getOrComputeIfAbsent(
                Running.class, key -> Running.start(software.orElseThrow()), Running.class);
  }

  /** Ends with the last test. */
  private record Running(SearchNodes nodes, EmbeddedPostgres postgres)
      implements ExtensionContext.Store.CloseableResource {

    static Running start(String software) {
      try {
        Path folder = Files.createDirectories(Path.of("target/opensearch/runs")).toAbsolutePath();
        Path home = Files.createTempDirectory(folder, "cluster");
        SearchNodes nodes = new SearchNodes(software, home, 3, "400m");
        return new Running(nodes, EmbeddedPostgres.builder().start());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException, InterruptedException {
      nodes.close();
      postgres.close();
    }
  }
}
