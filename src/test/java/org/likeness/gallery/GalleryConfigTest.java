package org.likeness.gallery;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** Every key with its default. */
class GalleryConfigTest {

  @Test
  void defaults() {
    GalleryConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GalleryConfig.class)
            .withDefaultValue("likeness.gallery.index-folder", "somewhere")
            .build()
            .getConfigMapping(GalleryConfig.class);

    assertThat(config.index()).isEqualTo(GalleryConfig.IndexKind.EMBEDDED);
    assertThat(config.indexFolder()).isEqualTo(Path.of("somewhere"));
    assertThat(config.pollEvery()).isEqualTo(Duration.ofMillis(250));
    assertThat(config.commitEvery()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.scanThreads()).isZero();
    assertThat(config.backupFolder()).isEmpty();
    assertThat(config.graph()).isFalse();
    assertThat(config.latencyBudget()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.retentionSample()).isEqualTo(20);
    assertThat(config.retentionAlert()).isEqualTo(0.95);
    assertThat(config.retentionProbes()).isEqualTo(100);
    assertThat(config.graphConnections()).isEqualTo(32);
    assertThat(config.graphBeam()).isEqualTo(200);
    assertThat(config.graphCandidates()).isEqualTo(1200);
  }
}
