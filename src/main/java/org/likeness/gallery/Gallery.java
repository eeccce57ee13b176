package org.likeness.gallery;

import org.likeness.media.Sha256;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The people and images that can be searched: the truth, in the database. Every method writes in
 * the caller's transaction and holds the gallery's lock until it ends, so that the order of
 * revisions is the order of commits. The index follows after the commit, within a second. Nothing
 * is audited here: the caller knows who acts and why.
 */
public interface Gallery {

  /**
   * Waits for the gallery's lock and for legal holds that are being placed. What is read after that
   * of images, people and holds stays so until the transaction ends; what was read before may have
   * changed while it waited, so who decides by what the gallery holds calls this first.
   *
   * @throws jakarta.transaction.TransactionalException if there is no transaction
   */
  void lock();

  /**
   * Enrols images, or brings what is known of them up to date. Idempotent by force, custody
   * reference and image hash (G4); a repeated key within one batch counts as an update of the
   * first. A thousand at a time take few statements. An unconvicted image whose review date has
   * passed is kept but cannot be searched (G2). An image does not leave a person on whom a legal
   * hold stands.
   *
   * @return one result for each enrolment, in their order
   * @throws org.likeness.problem.Problem conflict if the gallery is of another model than a
   *     template, naming both; nothing is written
   * @throws jakarta.transaction.TransactionalException if there is no transaction
   */
  List<EnrolmentResult> enrol(List<Enrolment> batch);

  /**
   * Makes images unsearchable without removing them.
   *
   * @return how many were searchable until now
   */
  int withdraw(Set<UUID> imageIds);

  /**
   * Sets review dates anew, and with them whether an unconvicted person's image may be searched.
   * The old state is kept (G4).
   *
   * @param decide the date for an image as it is now; the date that it has leaves it alone
   * @return how many were changed
   */
  int review(Set<UUID> imageIds, Function<EnrolledImage, ReviewDate> decide);

  /**
   * Removes images, their templates and their history, and people who have no image left. A
   * tombstone without anything biometric remains, for the index and for restored backups (G3). The
   * rest of an erasure is up to {@link org.likeness.gallery.erasure.Erasures}: call that.
   *
   * @return what was removed
   */
  List<ErasedImage> erase(Set<UUID> imageIds);

  /**
   * Leaves tombstones for images that are not there, because the database was restored to a moment
   * at which it did not hold them, and makes every index of before be built anew: it may hold what
   * this database never knew.
   *
   * @param erased fingerprints by image; those that have a tombstone are passed over
   * @return the revision from which on they are gone
   */
  long bury(Map<UUID, Sha256> erased);
}
