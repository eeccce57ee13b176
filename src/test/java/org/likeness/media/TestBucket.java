package org.likeness.media;

import java.time.Duration;
import java.util.Optional;

/** An account for tests, of {@code key} and {@code secret}. */
record TestBucket(
    String endpoint,
    Optional<String> region,
    String bucket,
    String secretKey,
    Optional<Boolean> objectLock,
    Optional<MediaConfig.Encryption> encryption,
    Optional<Duration> timeout)
    implements MediaConfig.S3 {

  static TestBucket at(int port) {
    return new TestBucket(
        "http://127.0.0.1:" + port,
        Optional.empty(),
        "stills",
        "secret",
        Optional.empty(),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(20)));
  }

  /** Of a Ceph, whose region is the name of its zone group. */
  static TestBucket ofCeph(int port, String bucket, boolean locked) {
    return new TestBucket(
        "http://127.0.0.1:" + port,
        Optional.of("default"),
        bucket,
        "secret",
        Optional.of(locked),
        Optional.empty(),
        Optional.of(Duration.ofSeconds(60)));
  }

  TestBucket impatient() {
    return new TestBucket(
        endpoint,
        region,
        bucket,
        secretKey,
        objectLock,
        encryption,
        Optional.of(Duration.ofSeconds(1)));
  }

  TestBucket secret(String other) {
    return new TestBucket(endpoint, region, bucket, other, objectLock, encryption, timeout);
  }

  TestBucket encrypted(MediaConfig.Encryption how) {
    return new TestBucket(
        endpoint, region, bucket, secretKey, objectLock, Optional.of(how), timeout);
  }

  @Override
  public String accessKey() {
    return "key";
  }

  @Override
  public Optional<String> kmsKey() {
    return Optional.of("evidence");
  }

  @Override
  public Optional<Duration> forgetWithin() {
    return Optional.empty();
  }
}
