package org.likeness.media;

import io.minio.GenericResponse;
import io.minio.ServerSideEncryption;
import io.minio.errors.MinioException;
import org.jspecify.annotations.Nullable;

/** Whether, and with whose key, the service is to encrypt what it keeps. */
final class S3Encryption {
  private static final String ANSWER = "x-amz-server-side-encryption";

  private final @Nullable ServerSideEncryption wanted;
  private volatile boolean refused;

  S3Encryption(MediaConfig.S3 config) {
    this.wanted = config.encryption().map(kind -> of(kind, config)).orElse(null);
  }

  private static ServerSideEncryption of(MediaConfig.Encryption kind, MediaConfig.S3 config) {
    return switch (kind) {
      case SSE_S3 -> new ServerSideEncryption.S3();
      case SSE_KMS -> kms(config);
    };
  }

  private static ServerSideEncryption kms(MediaConfig.S3 config) {
    try {
      return new ServerSideEncryption.KMS(
          config
              .kmsKey()
              .orElseThrow(
                  () -> new IllegalStateException("sse-kms needs likeness.media.s3.kms-key")),
          null);
    } catch (MinioException e) {
      throw new IllegalStateException("likeness.media.s3.kms-key cannot be used", e);
    }
  }

  /** What to send with an object. */
  @Nullable ServerSideEncryption wanted() {
    return wanted;
  }

  /** Notes whether the service says that it did so. */
  void look(GenericResponse answer) {
    refused = wanted != null && answer.headers().get(ANSWER) == null;
  }

  /** Whether the last object that was stored came back as not encrypted although it should be. */
  boolean isRefused() {
    return refused;
  }
}
