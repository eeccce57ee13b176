package org.likeness.gallery.cluster;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Every key with its default. */
class ClusterConfigTest {

  @Test
  void defaults() {
    ClusterConfig config = ClusterConfigs.with(Map.of());

    assertThat(config.addresses()).containsExactly(URI.create("http://127.0.0.1:9200"));
    assertThat(config.name()).isEqualTo("likeness-gallery");
    assertThat(config.user()).isEmpty();
    assertThat(config.passwordFile()).isEmpty();
    assertThat(config.tls()).isEmpty();
    assertThat(config.shards()).isEqualTo(3);
    assertThat(config.replicas()).isEqualTo(1);
    assertThat(config.graph()).isFalse();
    assertThat(config.graphConnections()).isEqualTo(16);
    assertThat(config.graphBeam()).isEqualTo(100);
    assertThat(config.graphCandidates()).isEqualTo(400);
    assertThat(config.batch()).isEqualTo(500);
    assertThat(config.timeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.searchTimeout()).isEqualTo(Duration.ofSeconds(15));
    assertThat(config.patience()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.expungeEvery()).isEqualTo(Duration.ofHours(1));
  }
}
