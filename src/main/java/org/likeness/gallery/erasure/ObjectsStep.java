package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.Sha256;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes the original bytes. Pictures for display are made from them each time and are kept
 * nowhere. Bytes that belong to something else too stay, and the proof says so.
 */
@ApplicationScoped
class ObjectsStep implements ErasureStep {
  static final String PENDING = "pending";
  static final String REMOVED = "removed";
  static final String KEPT = "kept";

  private final MediaStore media;
  private final ObjectUse use;
  private final ObjectLock lock;

  ObjectsStep(MediaStore media, ObjectUse use, ObjectLock lock) {
    this.media = media;
    this.use = use;
    this.lock = lock;
  }

  @Override
  public Step step() {
    return Step.OBJECTS;
  }

  @Override
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    int waiting = 0;
    for (ErasedImageRow image : images) {
      if (image.bytes.equals(PENDING)
          && !QuarkusTransaction.requiringNew().call(() -> end(image))) {
        waiting++;
      }
    }
    return waiting == 0
        ? new Attempt.Done()
        : new Attempt.Waiting(waiting + " images wait for an import with the same bytes to end");
  }

  /**
   * Removes the bytes unless something needs them, and notes that before anybody can put them
   * again; whether it could.
   */
  private boolean end(ErasedImageRow image) {
    lock.whileRemoving();
    String bytes = remove(new Sha256(image.sha256));
    if (bytes.equals(PENDING)) {
      return false;
    }
    ErasedImageRow.update(
        "bytes = ?1 where erasureId = ?2 and imageId = ?3", bytes, image.erasureId, image.imageId);
    return true;
  }

  private String remove(Sha256 object) {
    return switch (use.of(object)) {
      case PASSING -> PENDING;
      case LASTING -> KEPT;
      case NONE -> {
        media.delete(object);
        if (media.get(object).isPresent()) {
          throw new IllegalStateException("an object is there after its removal: " + object);
        }
        yield REMOVED;
      }
    };
  }

  /** Images whose bytes lie in the store although nothing else needs them. */
  long rest(List<ErasedImageRow> images) {
    return images.stream()
        .map(image -> new Sha256(image.sha256))
        .distinct()
        .filter(object -> use.of(object) == ObjectUse.Need.NONE && media.get(object).isPresent())
        .count();
  }
}
