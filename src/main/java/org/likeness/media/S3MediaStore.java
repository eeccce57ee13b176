package org.likeness.media;

import java.util.Optional;

/** Objects in a bucket, under the hash as their key. */
final class S3MediaStore implements MediaStore {
  private final S3Bucket bucket;

  S3MediaStore(S3Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    if (!bucket.has(hash.hex())) {
      bucket.put(hash.hex(), bytes);
    }
    return hash;
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    return bucket.get(hash.hex()).map(bytes -> MediaStore.verified(hash, bytes));
  }

  @Override
  public void delete(Sha256 hash) {
    bucket.removeAllVersions(hash.hex());
  }
}
