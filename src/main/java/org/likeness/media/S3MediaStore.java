package org.likeness.media;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Objects in a bucket of an S3 service, under the hash as their key. Safe for many threads and many
 * replicas.
 */
final class S3MediaStore implements MediaStore {
  private final MinioClient client;
  private final String bucket;

  S3MediaStore(MediaConfig.S3 config) {
    this.bucket = config.bucket();
    this.client =
        MinioClient.builder()
            .endpoint(config.endpoint())
            .region(config.region().orElse("us-east-1"))
            .credentials(config.accessKey(), config.secretKey())
            .build();
    makeBucketIfMissing();
  }

  private void makeBucketIfMissing() {
    call(
        () -> {
          if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
          }
          return bucket;
        });
  }

  @Override
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    Optional<StatObjectResponse> there =
        call(
            () ->
                client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(hash.hex()).build()));
    if (there.isEmpty()) {
      call(
          () ->
              client.putObject(
                  PutObjectArgs.builder()
                      .bucket(bucket)
                      .object(hash.hex())
                      .contentType("application/octet-stream")
                      .data(bytes, bytes.length)
                      .build()));
    }
    return hash;
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    GetObjectArgs wanted = GetObjectArgs.builder().bucket(bucket).object(hash.hex()).build();
    return call(() -> {
          try (InputStream stream = client.getObject(wanted)) {
            return stream.readAllBytes();
          }
        })
        .map(bytes -> MediaStore.verified(hash, bytes));
  }

  @Override
  public void delete(Sha256 hash) {
    call(
        () -> {
          client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(hash.hex()).build());
          return hash;
        });
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

  private static Problem unavailable(Exception e) {
    return Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The object storage cannot be used now")
        .causedBy(e);
  }
}
