package org.likeness.media.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.media.DamagedObject;
import org.likeness.media.HashOrder;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.Sha256;
import org.likeness.media.StoreHolds;
import org.likeness.media.Stores;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done with one object. Doing it twice does no harm. */
@ApplicationScoped
class Pass {
  private static final long SMALL = 8L << 20;

  private final Stores stores;
  private final ObjectUse use;
  private final ObjectLock lock;
  private final StoreHolds holds;

  Pass(Stores stores, ObjectUse use, ObjectLock lock, StoreHolds holds) {
    this.stores = stores;
    this.use = use;
    this.lock = lock;
    this.holds = holds;
  }

  /**
   * Whether a pass can begin.
   *
   * @throws Problem conflict if there is nothing to move from
   */
  void require(JobKind kind) {
    if (kind.needsFormer()) {
      former();
    }
  }

  /**
   * The next objects of a pass. One that verifies goes over what the store has and what the
   * database needs.
   */
  List<Sha256> after(Optional<Sha256> last, int most, JobKind kind) {
    return kind.needsFormer()
        ? former().after(last, most)
        : HashOrder.merged(List.of(stores.store().after(last, most), use.after(last, most)), most);
  }

  private MediaStore former() {
    return stores
        .former()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.CONFLICT,
                    "likeness.media.former is not set: there is nothing to move from"));
  }

  /**
   * Does it.
   *
   * @return the object's size; 0 if it has been erased meanwhile
   * @throws DamagedObject if it is not what was stored; nothing was done with it then
   * @throws MissingObject if a pass that verifies does not find what the database needs
   * @throws IOException if a store fails
   * @throws Problem storage-full or storage-unavailable
   */
  long with(Sha256 object, JobKind kind) throws IOException {
    return switch (kind) {
      case VERIFY -> verifyNeeded(object);
      case MOVE -> move(object);
      case REMOVE_FORMER -> {
        long size = move(object);
        former().delete(object);
        yield size;
      }
    };
  }

  /** What came of reading an object where a pass reads it. */
  enum Reading {
    WHOLE,
    /** It is damaged, or there is none. */
    NOT_WHOLE,
    /** A store failed. */
    FAILED
  }

  /**
   * Reads an object from where a pass takes it, and from where it goes.
   *
   * @throws Problem of anything but the store
   */
  Reading read(Sha256 object, JobKind kind) {
    try {
      Optional<MediaObject> found = kind.needsFormer() ? former().open(object) : anywhere(object);
      verify(found);
      if (kind.needsFormer()) {
        verify(stores.store().open(object));
      }
      return found.isPresent() ? Reading.WHOLE : Reading.NOT_WHOLE;
    } catch (DamagedObject e) {
      return Reading.NOT_WHOLE;
    } catch (IOException e) {
      return Reading.FAILED;
    } catch (Problem e) {
      if (e.type() == ProblemType.STORAGE_UNAVAILABLE) {
        return Reading.FAILED;
      }
      throw e;
    }
  }

  private long verifyNeeded(Sha256 object) throws IOException {
    Optional<MediaObject> found = anywhere(object);
    if (found.isEmpty() && isMissing(object)) {
      throw new MissingObject(object);
    }
    return verify(found);
  }

  private Optional<MediaObject> anywhere(Sha256 object) {
    return stores
        .store()
        .open(object)
        .or(() -> stores.former().flatMap(former -> former.open(object)));
  }

  /** Looked at while nobody removes an object: what is kept comes before the need for it. */
  private boolean isMissing(Sha256 object) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              lock.whileKeeping();
              return use.isDue(object) && anywhere(object).isEmpty();
            });
  }

  private static long verify(Optional<MediaObject> object) throws IOException {
    if (object.isEmpty()) {
      return 0;
    }
    object.get().verify();
    return object.get().size();
  }

  private long move(Sha256 object) throws IOException {
    Optional<MediaObject> there = former().open(object);
    if (there.isEmpty()) {
      return 0;
    }
    Optional<MediaObject> here = stores.store().open(object);
    if (!isSound(here)) {
      copy(there.get(), here.isEmpty());
      verify(stores.store().open(object));
    }
    // whether or not it was copied now: a cut may have come between the copy and this
    holds.placeAgain(object);
    forgetIfErasedMeanwhile(object);
    return there.get().size();
  }

  /** A stream replaces what is damaged; small objects that are new go faster at once. */
  private void copy(MediaObject object, boolean isNew) throws IOException {
    try (InputStream whole = object.whole()) {
      if (isNew && object.size() <= SMALL) {
        stores.store().put(whole.readAllBytes());
      } else {
        stores.store().put(whole);
      }
    }
  }

  private static boolean isSound(Optional<MediaObject> object) throws IOException {
    try {
      verify(object);
      return object.isPresent();
    } catch (DamagedObject e) {
      return false;
    }
  }

  /**
   * An erasure removes an object from the former store first. One that did so while the object was
   * copied has not seen the copy.
   */
  private void forgetIfErasedMeanwhile(Sha256 object) {
    if (former().open(object).isEmpty()) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                lock.whileRemoving();
                if (use.of(object) == ObjectUse.Need.NONE) {
                  stores.store().delete(object);
                }
              });
    }
  }
}
