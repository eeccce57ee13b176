package org.likeness.media;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a real S3 server that checks signatures. */
class S3MediaStoreTest {
  private static final byte[] STILL = "a still".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private FilesystemNio2BlobStore blobs;
  private S3Proxy server;

  @BeforeEach
  void start() throws Exception {
    blobs = new FilesystemNio2BlobStore(folder.toString());
    server =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
            .build();
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void whatIsPutTwiceIsFoundOnceAndDeletedForGood() throws IOException {
    MediaStore store = new S3MediaStore(new S3Bucket(account("secret")));

    Sha256 hash = store.put(STILL);
    store.put(STILL);

    assertThat(store.get(hash)).hasValueSatisfying(found -> assertThat(found).isEqualTo(STILL));
    assertThat(files()).hasSize(1);
    store.delete(hash);
    assertThat(store.get(hash)).isEmpty();
  }

  @Test
  void objectThatWasDoctoredIsNeverServed() throws IOException {
    MediaStore store = new S3MediaStore(new S3Bucket(account("secret")));
    Sha256 hash = store.put(STILL);
    Files.writeString(files().get(0), "another still");

    assertThatThrownBy(() -> store.get(hash)).isInstanceOf(Problem.class);
  }

  @Test
  void wrongSecretAndAbsentServerAreStorageProblems() throws Exception {
    assertThatThrownBy(() -> new S3MediaStore(new S3Bucket(account("wrong"))))
        .isInstanceOf(Problem.class);

    MediaStore store = new S3MediaStore(new S3Bucket(account("secret")));
    server.stop();

    assertThatThrownBy(() -> store.put(STILL)).isInstanceOf(Problem.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private MediaConfig.S3 account(String secret) {
    String endpoint = "http://127.0.0.1:" + server.getPort();
    return new MediaConfig.S3() {
      @Override
      public String endpoint() {
        return endpoint;
      }

      @Override
      public Optional<String> region() {
        return Optional.empty();
      }

      @Override
      public String bucket() {
        return "stills";
      }

      @Override
      public String accessKey() {
        return "key";
      }

      @Override
      public String secretKey() {
        return secret;
      }
    };
  }
}
