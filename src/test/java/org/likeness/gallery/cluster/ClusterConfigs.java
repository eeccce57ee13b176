package org.likeness.gallery.cluster;

import io.smallrye.config.SmallRyeConfigBuilder;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Configurations for tests. */
final class ClusterConfigs {

  private ClusterConfigs() {}

  /** The defaults but for these settings. */
  static ClusterConfig with(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(ClusterConfig.class);
    settings.forEach(
        (key, value) -> builder.withDefaultValue("likeness.gallery.opensearch." + key, value));
    return builder.build().getConfigMapping(ClusterConfig.class);
  }

  static String addresses(List<URI> nodes) {
    return nodes.stream().map(URI::toString).collect(Collectors.joining(","));
  }
}
