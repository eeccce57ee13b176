package org.likeness.media;

import io.minio.GetBucketLifecycleArgs;
import io.minio.GetBucketVersioningArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MinioClient;
import io.minio.SetBucketLifecycleArgs;
import io.minio.errors.XmlParserException;
import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration;
import io.minio.messages.LifecycleConfiguration.AbortIncompleteMultipartUpload;
import io.minio.messages.LifecycleConfiguration.NoncurrentVersionExpiration;
import io.minio.messages.LifecycleConfiguration.Rule;
import io.minio.messages.ObjectLockConfiguration;
import io.minio.messages.Status;
import io.minio.messages.VersioningConfiguration;
import org.likeness.problem.Problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a bucket does by itself, and whether that agrees with what the service promises: that only
 * the service removes objects, and that what it removed is gone in time.
 */
final class S3Rules {
  private static final int ABANDONED_AFTER_DAYS = 2;

  private final MinioClient client;
  private final String bucket;
  private final int forgetWithinDays;
  private final boolean locked;

  S3Rules(MinioClient client, MediaConfig.S3 config) {
    this.client = client;
    this.bucket = config.bucket();
    Duration within = config.forgetWithin().orElse(Duration.ofDays(1));
    this.forgetWithinDays = (int) Math.max(1, within.toDays());
    this.locked = config.objectLock().orElse(false);
  }

  /** Gives a bucket that we made the rules that it needs, as far as the service knows such. */
  void set() {
    Rule rule =
        new Rule(
            Status.ENABLED,
            new AbortIncompleteMultipartUpload(ABANDONED_AFTER_DAYS),
            null,
            new Filter(""),
            "likeness",
            isVersioned() ? new NoncurrentVersionExpiration(forgetWithinDays, null) : null,
            null,
            null);
    LifecycleConfiguration wanted = new LifecycleConfiguration(List.of(rule));
    unlessUnknown(
        () ->
            S3Call.send(
                () ->
                    client.setBucketLifecycle(
                        SetBucketLifecycleArgs.builder().bucket(bucket).config(wanted).build())));
  }

  /** What an operator must mend, in sentences; nothing if all agrees. */
  List<String> complaints() {
    List<String> found = new ArrayList<>();
    lock()
        .ifPresentOrElse(
            lock -> aboutLock(lock, found),
            () -> {
              if (locked) {
                found.add("Object lock is configured, but the bucket was made without it.");
              }
            });
    found.addAll(aboutLifecycle());
    return found;
  }

  private static void aboutLock(ObjectLockConfiguration lock, List<String> found) {
    if (lock.mode() != null) {
      found.add(
          "The bucket keeps every new object for "
              + lock.duration()
              + " by default: what is erased before cannot be removed.");
    }
  }

  private List<String> aboutLifecycle() {
    try {
      return S3Lifecycle.complaints(rules(), isVersioned(), forgetWithinDays);
    } catch (Problem failure) {
      if (S3Call.isUnknown(failure)) {
        return List.of();
      }
      if (failure.getCause() instanceof XmlParserException) {
        // Ceph answers in the older form, with a prefix outside of the filter
        return List.of(
            "The bucket's lifecycle rules are in a form that is not understood: look whether they"
                + " remove older versions and unfinished uploads, and nothing else.");
      }
      throw failure;
    }
  }

  private List<Rule> rules() {
    GetBucketLifecycleArgs wanted = GetBucketLifecycleArgs.builder().bucket(bucket).build();
    return S3Call.answer(() -> client.getBucketLifecycle(wanted)).stream()
        .flatMap(found -> found.rules() == null ? Stream.empty() : found.rules().stream())
        .filter(rule -> rule.status() == Status.ENABLED)
        .toList();
  }

  private boolean isVersioned() {
    GetBucketVersioningArgs wanted = GetBucketVersioningArgs.builder().bucket(bucket).build();
    return known(() -> S3Call.answer(() -> client.getBucketVersioning(wanted)))
        .map(VersioningConfiguration::status)
        .filter(status -> status != VersioningConfiguration.Status.OFF)
        .isPresent();
  }

  private Optional<ObjectLockConfiguration> lock() {
    GetObjectLockConfigurationArgs wanted =
        GetObjectLockConfigurationArgs.builder().bucket(bucket).build();
    return known(() -> S3Call.answer(() -> client.getObjectLockConfiguration(wanted)));
  }

  private interface Question<T> {
    Optional<T> ask();
  }

  private static <T> Optional<T> known(Question<T> question) {
    try {
      return question.ask();
    } catch (Problem failure) {
      if (S3Call.isUnknown(failure)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static void unlessUnknown(Runnable request) {
    known(
        () -> {
          request.run();
          return Optional.<Object>empty();
        });
  }
}
