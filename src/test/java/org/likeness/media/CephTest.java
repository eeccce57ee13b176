package org.likeness.media;

import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a real Ceph with versions and object lock. */
class CephTest {
  private static final byte[] STILL = "a still".getBytes(StandardCharsets.UTF_8);
  private static final long LARGE = 200L << 20;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  @TempDir Path local;
  private static Optional<CephCluster> ceph = Optional.empty();

  @BeforeAll
  static void start() {
    ceph = CephCluster.start(folder);
    Assumptions.assumeTrue(ceph.isPresent(), "Ceph is not installed");
  }

  @AfterAll
  static void stop() {
    ceph.ifPresent(CephCluster::close);
  }

  private static TestBucket bucket(String name, boolean locked) {
    return TestBucket.ofCeph(ceph.orElseThrow().port(), name, locked);
  }

  private MediaStore store(TestBucket account) {
    return new S3MediaStore(
        new S3Bucket(account),
        new Drafts(local.resolve(".drafts")),
        account.objectLock().orElse(false));
  }

  private static MinioClient administrator() {
    return MinioClient.builder()
        .endpoint("http://127.0.0.1:" + ceph.orElseThrow().port())
        .region("default")
        .credentials("key", "secret")
        .build();
  }

  @Test
  void objectOf200MegabytesComesBackAsItWas() throws IOException {
    MediaStore store = store(bucket("large", false));

    Sha256 hash = store.put(ManyBytes.of(LARGE));

    MediaObject object = store.open(hash).orElseThrow();
    assertThat(object.size()).isEqualTo(LARGE);
    object.verify();
    assertThat(object.range(LARGE - 7, 7).readAllBytes()).hasSize(7);
    store.delete(hash);
    assertThat(store.open(hash)).isEmpty();
  }

  @Test
  void whatIsDeletedHasNoVersionLeftWhereTheBucketKeepsVersions() throws Exception {
    MediaStore store = store(bucket("versions", true));
    Sha256 hash = store.put(STILL);
    S3Versions versions = new S3Versions(administrator(), "versions");
    administrator()
        .removeObject(RemoveObjectArgs.builder().bucket("versions").object(hash.hex()).build());
    assertThat(store.get(hash)).isEmpty();
    assertThat(versions.of(hash.hex())).as("a mark hides it only").hasSize(2);

    store.put(STILL);
    assertThat(versions.of(hash.hex())).hasSize(3);
    store.delete(hash);

    assertThat(versions.of(hash.hex())).isEmpty();
  }

  @Test
  void objectUnderALegalHoldIsRemovedByNobodyUntilItIsReleased() throws Exception {
    MediaStore store = store(bucket("held", true));
    Sha256 hash = store.put(STILL);
    assertThat(store.hold(hash)).isTrue();
    assertThat(store.hold(hash)).isTrue();
    assertThat(store.hold(Sha256.of("another".getBytes(StandardCharsets.UTF_8))))
        .as("nothing is there to be held")
        .isFalse();
    String version = new S3Versions(administrator(), "held").of(hash.hex()).getFirst().versionId();

    assertThatThrownBy(() -> store.delete(hash))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("AccessDenied");
    assertThatThrownBy(
            () ->
                administrator()
                    .removeObject(
                        RemoveObjectArgs.builder()
                            .bucket("held")
                            .object(hash.hex())
                            .versionId(version)
                            .build()))
        .hasMessageContaining("forbidden by object lock");
    assertThat(store.get(hash)).as("neither removed nor hidden").contains(STILL);

    store.release(hash);
    store.release(hash);
    store.delete(hash);
    assertThat(store.get(hash)).isEmpty();
  }

  @Test
  void bucketWithoutTheLockThatIsConfiguredIsToldOf() {
    store(bucket("plain", false)).put(STILL);

    assertThat(store(bucket("plain", true)).complaints())
        .anySatisfy(words -> assertThat(words).contains("made without it"));
    MediaStore ours = store(bucket("ours", true));
    ours.put(STILL);
    assertThat(ours.complaints())
        .as("Ceph answers rules in a form that the client does not read")
        .singleElement()
        .asString()
        .contains("not understood");
  }
}
