package org.likeness.media;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bucket of an S3 service. Safe for many threads and many replicas. */
final class S3Bucket {
  private final MinioClient client;
  private final String bucket;

  S3Bucket(MediaConfig.S3 config) {
    this.bucket = config.bucket();
    this.client =
        MinioClient.builder()
            .endpoint(config.endpoint())
            .region(config.region().orElse("us-east-1"))
            .credentials(config.accessKey(), config.secretKey())
            .build();
    makeIfMissing();
  }

  private void makeIfMissing() {
    call(
        () -> {
          if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
          }
          return bucket;
        });
  }

  boolean has(String key) {
    return call(() ->
            client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build()))
        .isPresent();
  }

  void put(String key, byte[] bytes) {
    call(
        () ->
            client.putObject(
                PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .contentType("application/octet-stream")
                    .data(bytes, bytes.length)
                    .build()));
  }

  Optional<byte[]> get(String key) {
    GetObjectArgs wanted = GetObjectArgs.builder().bucket(bucket).object(key).build();
    return call(
        () -> {
          try (InputStream stream = client.getObject(wanted)) {
            return stream.readAllBytes();
          }
        });
  }

  /** The keys that begin so. */
  List<String> keys(String prefix) {
    return list(ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build())
        .stream()
        .map(Item::objectName)
        .toList();
  }

  /** Removes every version, and every mark of a former removal: a mark alone would hide it only. */
  void removeAllVersions(String key) {
    call(
        () -> {
          client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build());
          return key;
        });
    for (Item version : versions(key)) {
      call(
          () -> {
            client.removeObject(
                RemoveObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .versionId(version.versionId())
                    .build());
            return key;
          });
    }
  }

  private List<Item> versions(String key) {
    ListObjectsArgs all =
        ListObjectsArgs.builder()
            .bucket(bucket)
            .prefix(key)
            .includeVersions(true)
            .recursive(true)
            .build();
    try {
      return list(all).stream().filter(item -> item.objectName().equals(key)).toList();
    } catch (Problem failure) {
      if (hasNoVersions(failure)) {
        return List.of();
      }
      throw failure;
    }
  }

  private List<Item> list(ListObjectsArgs wanted) {
    return call(() -> {
          List<Item> found = new ArrayList<>();
          for (Result<Item> item : client.listObjects(wanted)) {
            found.add(item.get());
          }
          return found;
        })
        .orElse(List.of());
  }

  /** A request to the service. */
  private interface Call<T> {
    T answer() throws MinioException, IOException;
  }

  /** The answer; empty if the object is not there. Every other failure is the storage's. */
  private static <T> Optional<T> call(Call<T> call) {
    try {
      return Optional.of(call.answer());
    } catch (ErrorResponseException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw unavailable(e);
    } catch (MinioException | IOException | IllegalStateException e) {
      // the client wraps a refused connection in an IllegalStateException
      throw unavailable(e);
    }
  }

  private static boolean isMissing(ErrorResponseException e) {
    return "NoSuchKey".equals(e.errorResponse().code()) || e.response().code() == 404;
  }

  /** A service that knows no versions keeps none. */
  private static boolean hasNoVersions(Problem failure) {
    return failure.getCause() instanceof ErrorResponseException e
        && (e.response().code() == 501 || "NotImplemented".equals(e.errorResponse().code()));
  }

  private static Problem unavailable(Exception e) {
    return Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The object storage cannot be used now")
        .causedBy(e);
  }
}
