package org.likeness.media;

import io.minio.MinioAsyncClient;
import io.minio.MinioClient;

import java.time.Duration;
import java.util.Set;

/**
 * The clients of an S3 service: one for requests, one for those about uploads in parts, which the
 * first does not know.
 */
final class S3Account {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);
  private static final long RETRY_AFTER_MILLIS = 200;
  private static final int ATTEMPTS = 3;

  private final MinioClient client;
  private final MinioAsyncClient uploads;

  S3Account(MediaConfig.S3 config) {
    long timeout = config.timeout().orElse(Duration.ofSeconds(30)).toMillis();
    String region = config.region().orElse("us-east-1");
    this.client =
        MinioClient.builder()
            .endpoint(config.endpoint())
            .region(region)
            .credentials(config.accessKey(), config.secretKey())
            .build();
    this.uploads =
        MinioAsyncClient.builder()
            .endpoint(config.endpoint())
            .region(region)
            .credentials(config.accessKey(), config.secretKey())
            .build();
    client.setTimeout(CONNECT.toMillis(), timeout, timeout);
    client.setRetry(TRANSIENT, RETRY_AFTER_MILLIS, ATTEMPTS);
    uploads.setTimeout(CONNECT.toMillis(), timeout, timeout);
    uploads.setRetry(TRANSIENT, RETRY_AFTER_MILLIS, ATTEMPTS);
  }

  MinioClient client() {
    return client;
  }

  MinioAsyncClient uploads() {
    return uploads;
  }
}
