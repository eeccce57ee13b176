package org.likeness.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Objects in memory, some of which come only when they are let go, as from a slow S3. */
public final class HeldUpStore implements MediaStore {
  private final Map<Sha256, byte[]> objects = new ConcurrentHashMap<>();
  private final Set<Sha256> held = ConcurrentHashMap.newKeySet();
  private final CountDownLatch gate = new CountDownLatch(1);

  /** Keeps bytes that do not come before {@link #letGo}. */
  public Sha256 putHeld(byte[] bytes) {
    Sha256 hash = put(bytes);
    held.add(hash);
    return hash;
  }

  /** From now on all comes at once. */
  public void letGo() {
    gate.countDown();
  }

  @Override
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    objects.put(hash, bytes.clone());
    return hash;
  }

  @Override
  public Sha256 put(InputStream source) throws IOException {
    return put(source.readAllBytes());
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    return Optional.ofNullable(objects.get(hash)).map(byte[]::clone);
  }

  @Override
  public Optional<MediaObject> open(Sha256 hash) {
    if (held.contains(hash)) {
      waitForIt();
    }
    return get(hash)
        .map(
            bytes ->
                new MediaObject(
                    hash,
                    bytes.length,
                    (from, length) -> new ByteArrayInputStream(bytes, (int) from, (int) length)));
  }

  private void waitForIt() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void delete(Sha256 hash) {
    objects.remove(hash);
  }

  @Override
  public List<Sha256> after(Optional<Sha256> last, int most) {
    throw new UnsupportedOperationException("these objects have no order");
  }

  @Override
  public void sweep(Instant now) {
    // nothing is ever unfinished
  }
}
