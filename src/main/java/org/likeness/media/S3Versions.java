package org.likeness.media;

import io.minio.DisableObjectLegalHoldArgs;
import io.minio.EnableObjectLegalHoldArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.messages.Item;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;

import java.util.List;

/** All versions of an object, where a bucket keeps versions. */
final class S3Versions {
  private final MinioClient client;
  private final String bucket;

  S3Versions(MinioClient client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * Removes every version, and every mark of a former removal. It never leaves a mark itself: that
   * would hide an object that a lock keeps from being removed.
   */
  void remove(String key) {
    List<Item> versions = of(key);
    for (Item version : versions) {
      remove(key, version.versionId());
    }
    if (versions.isEmpty()) {
      remove(key, null);
    }
  }

  private void remove(String key, @Nullable String version) {
    RemoveObjectArgs one =
        RemoveObjectArgs.builder().bucket(bucket).object(key).versionId(version).build();
    S3Call.send(() -> client.removeObject(one));
  }

  /**
   * Keeps every version from being removed by anybody.
   *
   * @return whether there was one
   */
  boolean hold(String key) {
    List<Item> versions = objects(key);
    for (Item version : versions) {
      EnableObjectLegalHoldArgs one =
          EnableObjectLegalHoldArgs.builder()
              .bucket(bucket)
              .object(key)
              .versionId(version.versionId())
              .build();
      S3Call.send(() -> client.enableObjectLegalHold(one));
    }
    return !versions.isEmpty();
  }

  /** Ends that. */
  void release(String key) {
    for (Item version : objects(key)) {
      DisableObjectLegalHoldArgs one =
          DisableObjectLegalHoldArgs.builder()
              .bucket(bucket)
              .object(key)
              .versionId(version.versionId())
              .build();
      S3Call.send(() -> client.disableObjectLegalHold(one));
    }
  }

  private List<Item> objects(String key) {
    return of(key).stream().filter(version -> !version.isDeleteMarker()).toList();
  }

  List<Item> of(String key) {
    ListObjectsArgs all =
        ListObjectsArgs.builder()
            .bucket(bucket)
            .prefix(key)
            .includeVersions(true)
            .recursive(true)
            .build();
    try {
      return S3Call.items(client.listObjects(all)).stream()
          .filter(item -> item.objectName().equals(key))
          .toList();
    } catch (Problem failure) {
      if (S3Call.isUnknown(failure)) {
        // a service that knows no versions keeps none
        return List.of();
      }
      throw failure;
    }
  }
}
