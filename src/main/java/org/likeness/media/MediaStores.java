package org.likeness.media;

import java.nio.file.Path;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the stores by configuration. */
final class MediaStores {

  private MediaStores() {}

  @Produces
  @Singleton
  static Stores stores(MediaConfig config) {
    Optional<MediaConfig.Kind> former = config.former();
    if (former.isPresent() && former.get() == config.store()) {
      throw new IllegalStateException(
          "likeness.media.former must be another kind than likeness.media.store; former="
              + former.get());
    }
    return new Stores(of(config.store(), config), former.map(kind -> of(kind, config)));
  }

  @Produces
  @ApplicationScoped
  static MediaStore store(Stores stores) {
    return stores
        .former()
        .<MediaStore>map(former -> new MovingStore(stores.store(), former))
        .orElse(stores.store());
  }

  private static MediaStore of(MediaConfig.Kind kind, MediaConfig config) {
    Path folder = config.folder().toAbsolutePath();
    Drafts drafts = new Drafts(folder.resolve(".drafts"));
    return switch (kind) {
      case FILE -> new FileMediaStore(folder, drafts);
      case S3 -> {
        MediaConfig.S3 s3 = s3(config);
        yield new S3MediaStore(new S3Bucket(s3), drafts, s3.objectLock().orElse(false));
      }
    };
  }

  @Produces
  @ApplicationScoped
  static Ledger ledger(MediaConfig config) {
    return switch (config.ledger().orElse(config.store())) {
      case FILE -> new FileLedger(config.ledgerFolder());
      case S3 -> new S3Ledger(new S3Bucket(s3(config)));
    };
  }

  private static MediaConfig.S3 s3(MediaConfig config) {
    return config
        .s3()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "S3 needs likeness.media.s3.endpoint, .bucket, .access-key and .secret-key"));
  }
}
