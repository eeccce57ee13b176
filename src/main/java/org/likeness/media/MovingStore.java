package org.likeness.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects on their way from one store to another: what comes goes to the new one, what is not there
 * yet is read from the former, and what goes is removed from both.
 */
final class MovingStore implements MediaStore {
  private final MediaStore store;
  private final MediaStore former;

  MovingStore(MediaStore store, MediaStore former) {
    this.store = store;
    this.former = former;
  }

  @Override
  public Sha256 put(byte[] bytes) {
    return store.put(bytes);
  }

  @Override
  public Sha256 put(InputStream source) throws IOException {
    return store.put(source);
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    return store.get(hash).or(() -> former.get(hash));
  }

  @Override
  public Optional<MediaObject> open(Sha256 hash) {
    return store.open(hash).or(() -> former.open(hash));
  }

  /** From the former first: who copies an object looks there, and only then keeps the copy. */
  @Override
  public void delete(Sha256 hash) {
    former.delete(hash);
    store.delete(hash);
  }

  @Override
  public List<Sha256> after(Optional<Sha256> last, int most) {
    return store.after(last, most);
  }

  @Override
  public boolean canHold() {
    return store.canHold();
  }

  /** One that is only in the former store has no hold yet: where it is, none can be. */
  @Override
  public boolean hold(Sha256 hash) {
    return store.hold(hash);
  }

  @Override
  public void release(Sha256 hash) {
    store.release(hash);
  }

  @Override
  public List<String> complaints() {
    List<String> found = new ArrayList<>(store.complaints());
    found.add("Objects are being moved: likeness.media.former is still set.");
    return found;
  }

  @Override
  public void sweep(Instant now) {
    store.sweep(now);
    former.sweep(now);
  }
}
