package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Set;
import java.util.stream.Collectors;

/** Notes in the bucket of the objects, under a prefix that no object has. */
final class S3Ledger implements Ledger {
  private static final String PREFIX = "ledger/";

  private final S3Bucket bucket;

  S3Ledger(S3Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public void write(String name, byte[] note) {
    if (!bucket.has(PREFIX + name)) {
      bucket.put(PREFIX + name, note, Sha256.of(note));
    }
  }

  @Override
  public Set<String> names() {
    return bucket.keys(PREFIX).stream()
        .map(key -> key.substring(PREFIX.length()))
        .collect(Collectors.toSet());
  }

  @Override
  public byte[] read(String name) {
    return bucket
        .get(PREFIX + name)
        .orElseThrow(
            () -> Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The ledger has lost a note"));
  }
}
