package org.likeness.gallery.cluster;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A service whose gallery lies on two real nodes, each part on one of them. Their process ids are
 * in the setting {@code test.nodes}; it is absent where OpenSearch cannot be resolved.
 */
public final class OpenSearchForTests implements QuarkusTestResourceLifecycleManager {
  private SearchNodes nodes;

  @Override
  public Map<String, String> start() {
    try {
      Optional<String> software = NodeSoftware.classPath();
      if (software.isEmpty()) {
        return Map.of();
      }
      Path folder = Files.createDirectories(Path.of("target/opensearch/runs")).toAbsolutePath();
      nodes =
          new SearchNodes(software.get(), Files.createTempDirectory(folder, "service"), 2, "400m");
      Map<String, String> settings = new HashMap<>();
      settings.put("test.nodes", nodes.processIds());
      settings.put("likeness.gallery.index", "opensearch");
      settings.put(
          "likeness.gallery.opensearch.addresses", ClusterConfigs.addresses(nodes.addresses()));
      settings.put("likeness.gallery.opensearch.shards", "2");
      settings.put("likeness.gallery.opensearch.replicas", "0");
      return settings;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    try {
      if (nodes != null) {
        nodes.close();
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
