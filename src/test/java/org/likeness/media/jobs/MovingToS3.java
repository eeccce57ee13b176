package org.likeness.media.jobs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.likeness.LikenessForTests;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A service whose objects are being moved from files to an S3 server. */
public final class MovingToS3 implements QuarkusTestResourceLifecycleManager {
  private final LikenessForTests usual = new LikenessForTests();
  private S3Proxy server;

  @Override
  public Map<String, String> start() {
    try {
      Path homes = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
      server =
          S3Proxy.builder()
              .blobStore(
                  new FilesystemNio2BlobStore(
                      Files.createTempDirectory(homes, "moving").toString()))
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
              .build();
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not start", e);
    }
    Map<String, String> settings = new HashMap<>(usual.start());
    settings.put("likeness.media.store", "s3");
    settings.put("likeness.media.former", "file");
    settings.put("likeness.media.ledger", "file");
    settings.put("likeness.media.jobs-every", "1s");
    settings.put("likeness.media.s3.endpoint", "http://127.0.0.1:" + server.getPort());
    settings.put("likeness.media.s3.bucket", "moved");
    settings.put("likeness.media.s3.access-key", "key");
    settings.put("likeness.media.s3.secret-key", "secret");
    return settings;
  }

  @Override
  public void stop() {
    usual.stop();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
  }
}
