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
      case S3 ->
          new S3MediaStore(
              config
                  .s3()
                  .orElseThrow(
                      () ->
                          new IllegalStateException(
                              "likeness.media.store=s3 needs likeness.media.s3.endpoint, .bucket, .access-key and .secret-key")));
    };
  }
}
