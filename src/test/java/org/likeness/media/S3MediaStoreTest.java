package org.likeness.media;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.media.FaultyLine.Fault;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a real S3 server that checks signatures, over a line that can fail. */
class S3MediaStoreTest extends MediaStoreContract {
  @TempDir Path folder;
  @TempDir Path local;
  private S3Proxy server;
  private FaultyLine line;
  private MediaStore store;

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
    store = store(TestBucket.at(line.port()));
  }

  @AfterEach
  void stop() throws Exception {
    line.close();
    server.stop();
  }

  private MediaStore store(TestBucket account) {
    return new S3MediaStore(new S3Bucket(account), new Drafts(local.resolve(".drafts")), false);
  }

  @Override
  MediaStore store() {
    return store;
  }

  @Override
  List<Path> files() throws IOException {
    try (Stream<Path> there = Files.walk(folder);
        Stream<Path> here = Files.walk(local)) {
      return Stream.concat(there, here).filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void lineThatIsCutInTheMiddleOfAnUploadLeavesNoObjectAndTheNextAttemptSucceeds()
      throws IOException {
    line.cutAfter(S3Bucket.PART + 100_000);

    assertThatThrownBy(() -> store.put(ManyBytes.of(3 * S3Bucket.PART)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("The object storage");

    line.be(Fault.NONE);
    Sha256 hash = hashOf(ManyBytes.of(3 * S3Bucket.PART));
    assertThat(store.open(hash)).isEmpty();
    store.sweep(Instant.now().plus(Duration.ofDays(2)));
    assertThat(files()).isEmpty();
    assertThat(store.put(ManyBytes.of(3 * S3Bucket.PART))).isEqualTo(hash);
    assertThat(hashOf(store.open(hash).orElseThrow().whole())).isEqualTo(hash);
  }

  @Test
  void uploadOfTodayIsNotSwept() throws Exception {
    line.cutAfter(S3Bucket.PART + 100_000);
    assertThatThrownBy(() -> store.put(ManyBytes.of(3 * S3Bucket.PART)))
        .isInstanceOf(Problem.class);
    line.be(Fault.NONE);
    int before = files().size();

    store.sweep(Instant.now());

    assertThat(files()).hasSize(before).isNotEmpty();
  }

  @Test
  void serverThatIsSilentOrOverloadedIsAProblemThatSaysSo() {
    line.be(Fault.SILENT);
    MediaStore impatient = store(TestBucket.at(line.port()).impatient());
    assertThatThrownBy(() -> impatient.put(STILL))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cannot be used now");

    line.be(Fault.OVERLOADED);
    assertThatThrownBy(() -> store.get(Sha256.of(STILL)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("503");

    line.be(Fault.NONE);
    assertThat(store.get(store.put(STILL))).isPresent();
  }

  @Test
  void wrongSecretAndAbsentServerAreProblemsThatSaySo() throws Exception {
    assertThatThrownBy(() -> store(TestBucket.at(line.port()).secret("wrong")).put(STILL))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("refuses our credentials");

    server.stop();

    assertThatThrownBy(() -> store.put(STILL)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> store.put(ManyBytes.of(10))).isInstanceOf(Problem.class);
  }

  @Test
  void bucketThatHasGoneIsNotTakenForALossOfItsObjects() throws IOException {
    Sha256 hash = store.put(STILL);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }

    assertThatThrownBy(() -> store.get(hash)).hasMessageContaining("no such bucket");
    assertThatThrownBy(() -> store.open(hash)).hasMessageContaining("no such bucket");
    assertThatThrownBy(() -> store.put(STILL)).hasMessageContaining("no such bucket");
    assertThatThrownBy(() -> store.put(ManyBytes.of(10))).hasMessageContaining("no such bucket");
  }
}
