package org.likeness.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses the store by configuration. */
final class MediaStores {

  private MediaStores() {}

  @Produces
  @ApplicationScoped
  static MediaStore store(MediaConfig config) {
    return switch (config.store()) {
      case FILE -> new FileMediaStore(config.folder());
      case S3 -> new S3MediaStore(bucket(config));
    };
  }

  @Produces
  @ApplicationScoped
  static Ledger ledger(MediaConfig config) {
    return switch (config.ledger().orElse(config.store())) {
      case FILE -> new FileLedger(config.ledgerFolder());
      case S3 -> new S3Ledger(bucket(config));
    };
  }

  private static S3Bucket bucket(MediaConfig config) {
    return new S3Bucket(
        config
            .s3()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "S3 needs likeness.media.s3.endpoint, .bucket, .access-key and .secret-key")));
  }
}
