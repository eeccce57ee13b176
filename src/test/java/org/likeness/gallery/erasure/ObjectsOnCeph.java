package org.likeness.gallery.erasure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.likeness.LikenessForTests;
import org.likeness.media.CephCluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A service whose objects lie in a bucket with versions and object lock, where Ceph is installed.
 */
public final class ObjectsOnCeph implements QuarkusTestResourceLifecycleManager {
  static final String BUCKET = "likeness";

  private final LikenessForTests usual = new LikenessForTests();
  private Optional<CephCluster> ceph = Optional.empty();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(usual.start());
    ceph = CephCluster.start(folder());
    ceph.ifPresent(
        cluster -> {
          settings.put("likeness.media.store", "s3");
          settings.put("likeness.media.ledger", "file");
          settings.put("likeness.media.s3.endpoint", "http://127.0.0.1:" + cluster.port());
          settings.put("likeness.media.s3.region", "default");
          settings.put("likeness.media.s3.bucket", BUCKET);
          settings.put("likeness.media.s3.access-key", "key");
          settings.put("likeness.media.s3.secret-key", "secret");
          settings.put("likeness.media.s3.object-lock", "true");
        });
    settings.put("likeness.media.holds-every", "1s");
    settings.put("likeness.gallery.expunge-within", "PT6S");
    settings.put("likeness.gallery.erasure.every", "1s");
    return settings;
  }

  @Override
  public void stop() {
    usual.stop();
    ceph.ifPresent(CephCluster::close);
  }

  private static Path folder() {
    try {
      Path homes = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
      return Files.createTempDirectory(homes, "ceph");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
