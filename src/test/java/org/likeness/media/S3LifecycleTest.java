package org.likeness.media;

import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration.AbortIncompleteMultipartUpload;
import io.minio.messages.LifecycleConfiguration.Expiration;
import io.minio.messages.LifecycleConfiguration.NoncurrentVersionExpiration;
import io.minio.messages.LifecycleConfiguration.Rule;
import io.minio.messages.Status;
import org.junit.jupiter.api.Test;

import java.time.ZonedDateTime;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Lifecycle rules of a bucket must neither remove evidence nor keep what was erased. */
class S3LifecycleTest {
  private static final Filter ALL = new Filter("");

  @Test
  void rulesThatAgreeAreNotComplainedOf() {
    assertThat(S3Lifecycle.complaints(List.of(rule(ALL, 2, null, 1)), true, 1)).isEmpty();
  }

  @Test
  void ruleThatRemovesObjectsByItselfIsToldOf() {
    assertThat(S3Lifecycle.complaints(List.of(rule(ALL, 2, 365, 1)), true, 1))
        .singleElement()
        .asString()
        .contains("'rule' removes objects by itself");
  }

  @Test
  void versionsThatAreKeptForTooLongAreToldOf() {
    assertThat(S3Lifecycle.complaints(List.of(rule(ALL, 2, null, 30)), true, 7))
        .singleElement()
        .asString()
        .contains("within 7 days");
    assertThat(S3Lifecycle.complaints(List.of(rule(ALL, 2, null, 30)), false, 7)).isEmpty();
  }

  @Test
  void ruleForSomeObjectsIsNotOneForAll() {
    assertThat(S3Lifecycle.complaints(List.of(rule(new Filter("ledger/"), 2, null, 1)), true, 1))
        .hasSize(2);
  }

  @Test
  void bucketWithoutRulesIsToldOf() {
    assertThat(S3Lifecycle.complaints(List.of(), false, 1))
        .singleElement()
        .asString()
        .contains("never finished");
  }

  private static Rule rule(Filter filter, int uploads, Integer objects, int versions) {
    return new Rule(
        Status.ENABLED,
        new AbortIncompleteMultipartUpload(uploads),
        objects == null ? null : new Expiration((ZonedDateTime) null, objects, null, null),
        filter,
        "rule",
        new NoncurrentVersionExpiration(versions, null),
        null,
        null);
  }
}
