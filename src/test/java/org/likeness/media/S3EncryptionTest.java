package org.likeness.media;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.media.MediaConfig.Encryption;
import org.likeness.problem.Problem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Encryption is asked for with each object; nothing is stored without it. */
class S3EncryptionTest {
  private static final byte[] STILL = "a still".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  @TempDir Path local;
  private S3Proxy server;
  private FaultyLine line;

  @BeforeEach
  void start() throws Exception {
    server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
            .build();
    server.start();
    line = new FaultyLine(server.getPort());
  }

  @AfterEach
  void stop() throws Exception {
    line.close();
    server.stop();
  }

  private MediaStore store(TestBucket account) {
    return new S3MediaStore(new S3Bucket(account), new Drafts(local.resolve(".drafts")), false);
  }

  @Test
  void serviceThatCannotEncryptIsSentTheWishAndKeepsNothing() {
    MediaStore store = store(TestBucket.at(line.port()).encrypted(Encryption.SSE_S3));

    assertThatThrownBy(() -> store.put(STILL))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("501");

    assertThat(line.sent()).containsIgnoringCase("x-amz-server-side-encryption: AES256");
    assertThat(store.get(Sha256.of(STILL))).isEmpty();
  }

  @Test
  void nothingIsAskedForUnlessConfigured() {
    store(TestBucket.at(line.port())).put(STILL);

    assertThat(line.sent()).doesNotContainIgnoringCase("server-side-encryption");
  }

  @Test
  void keysOfAKeyManagementServiceAreNotUsedWithoutHttps() {
    MediaStore store = store(TestBucket.at(line.port()).encrypted(Encryption.SSE_KMS));

    assertThatThrownBy(() -> store.put(STILL)).isInstanceOf(RuntimeException.class);
    assertThat(store.get(Sha256.of(STILL))).isEmpty();
  }
}
