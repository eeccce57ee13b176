package org.likeness.media;

import io.minio.Checksum;
import io.minio.StatObjectResponse;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects in a bucket, under the hash as their key. What is too large for memory is a file on this
 * machine first, so that its hash, and with it its key, is known before a byte is sent.
 */
final class S3MediaStore implements MediaStore {
  /** No upload of another replica takes so long. */
  private static final Duration LEFT = Duration.ofDays(1);

  private final S3Bucket bucket;
  private final Drafts drafts;
  private final boolean holds;

  /**
   * @param holds whether the bucket can keep objects from being removed
   */
  S3MediaStore(S3Bucket bucket, Drafts drafts, boolean holds) {
    this.bucket = bucket;
    this.drafts = drafts;
    this.holds = holds;
  }

  @Override
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    if (!bucket.has(hash.hex())) {
      bucket.put(hash.hex(), bytes, hash);
    }
    return hash;
  }

  @Override
  public Sha256 put(InputStream source) throws IOException {
    try (Draft draft = drafts.begin()) {
      Sha256 hash = draft.fill(source);
      if (!holds(hash)) {
        bucket.upload(hash.hex(), draft, hash);
        if (!holds(hash)) {
          throw lost(hash);
        }
      }
      return hash;
    }
  }

  /**
   * Whether the service holds what was sent. One that kept checksums of the parts has compared them
   * as they came; from any other the object is read back.
   */
  private boolean holds(Sha256 hash) {
    return bucket
        .stat(hash.hex())
        .filter(object -> hasChecksum(object) || isSound(open(hash, object.size())))
        .isPresent();
  }

  private static boolean hasChecksum(StatObjectResponse object) {
    Map<Checksum.Algorithm, String> known = object.checksums();
    return known != null && known.containsKey(Checksum.Algorithm.SHA256);
  }

  private static boolean isSound(MediaObject object) {
    try {
      object.verify();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Problem lost(Sha256 hash) {
    return Problem.of(
        ProblemType.STORAGE_UNAVAILABLE, "The object storage does not hold what it took: " + hash);
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    return bucket.get(hash.hex()).map(bytes -> MediaStore.verified(hash, bytes));
  }

  @Override
  public Optional<MediaObject> open(Sha256 hash) {
    Optional<MediaObject> found = bucket.stat(hash.hex()).map(object -> open(hash, object.size()));
    if (found.isEmpty()) {
      bucket.require();
    }
    return found;
  }

  private MediaObject open(Sha256 hash, long size) {
    return new MediaObject(
        hash,
        size,
        (from, length) ->
            bucket
                .range(hash.hex(), from, length)
                .orElseThrow(() -> new FileNotFoundException("The object is gone: " + hash)));
  }

  @Override
  public void delete(Sha256 hash) {
    bucket.versions().remove(hash.hex());
  }

  @Override
  public List<Sha256> after(Optional<Sha256> last, int most) {
    return bucket.keysAfter(last.map(Sha256::hex).orElse(""), most).stream()
        .filter(Sha256::isOne)
        .map(Sha256::new)
        .toList();
  }

  @Override
  public boolean canHold() {
    return holds;
  }

  @Override
  public boolean hold(Sha256 hash) {
    return bucket.versions().hold(hash.hex());
  }

  @Override
  public void release(Sha256 hash) {
    bucket.versions().release(hash.hex());
  }

  @Override
  public List<String> complaints() {
    return bucket.complaints();
  }

  @Override
  public void sweep(Instant now) {
    drafts.sweep(now);
    bucket.abandonUploads(now.minus(LEFT));
  }
}
