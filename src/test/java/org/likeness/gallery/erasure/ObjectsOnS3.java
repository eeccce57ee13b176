package org.likeness.gallery.erasure;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.likeness.LikenessForTests;
import org.likeness.cli.FreePorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A service of one force whose objects lie on a real S3 server, which a test can stop and start
 * again.
 */
public final class ObjectsOnS3 implements QuarkusTestResourceLifecycleManager {
  private static final int PORT = FreePorts.any();
  private static final Path FOLDER = folder();
  private static S3Proxy server;

  private final LikenessForTests usual = new LikenessForTests();

  @Override
  public Map<String, String> start() {
    startServer();
    Map<String, String> settings = new HashMap<>(usual.start());
    settings.put("likeness.media.store", "s3");
    settings.put("likeness.media.s3.endpoint", "http://127.0.0.1:" + PORT);
    settings.put("likeness.media.s3.bucket", "likeness");
    settings.put("likeness.media.s3.access-key", "key");
    settings.put("likeness.media.s3.secret-key", "secret");
    settings.put("likeness.gallery.expunge-within", "PT6S");
    settings.put("likeness.gallery.erasure.every", "1s");
    settings.put("likeness.gallery.erasure.overdue-after", "PT0.01S");
    settings.put("likeness.gallery.erasure.national", "false");
    return settings;
  }

  @Override
  public void stop() {
    usual.stop();
    stopServer();
  }

  /** Starts it where it does not run. */
  public static synchronized void startServer() {
    try {
      if (server == null) {
        server = started();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not start", e);
    }
  }

  private static S3Proxy started() throws Exception {
    S3Proxy starting =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(FOLDER.toString()))
            .endpoint(URI.create("http://127.0.0.1:" + PORT))
            .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
            .build();
    starting.start();
    return starting;
  }

  /** Stops it. */
  public static synchronized void stopServer() {
    try {
      if (server != null) {
        server.stop();
        server = null;
      }
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
  }

  private static Path folder() {
    try {
      Path homes = Files.createDirectories(Path.of("target", "homes").toAbsolutePath());
      return Files.createTempDirectory(homes, "s3");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
