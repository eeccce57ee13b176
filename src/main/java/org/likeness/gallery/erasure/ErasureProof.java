package org.likeness.gallery.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased, and how that is known. Holds nothing biometric, no name and no reference of a
 * person; a hash tells nothing to those who do not have the file.
 *
 * @param id of the erasure
 * @param begunAt from when on nobody finds the images
 * @param begunBy who decided
 * @param begunByForce for which force
 * @param reason in their words
 * @param replayedAt when it was done again after the database had been restored; absent if never
 * @param finishedAt when the last step was done; absent while any is pending
 * @param peopleGone people of whom the gallery holds nothing any more
 * @param steps in their order
 * @param images that were erased
 * @param indexes where templates are searched, as they reported last
 * @param looked what was found when all was looked for again, just now
 * @param audit the events of this erasure in the audit log's chain
 */
record ErasureProof(
    UUID id,
    Instant begunAt,
    String begunBy,
    String begunByForce,
    String reason,
    @Nullable Instant replayedAt,
    @Nullable Instant finishedAt,
    long peopleGone,
    List<StepAnswer> steps,
    List<ImageAnswer> images,
    List<PlaceAnswer> indexes,
    Looked looked,
    List<AuditPlace> audit) {

  /**
   * A step.
   *
   * @param what is done in it, in words
   * @param doneAt when it had been done and looked for again in vain; absent while pending
   * @param attempts how often it was tried
   * @param waitsFor what it waits for; absent when done
   * @param nextTry when it is tried again; absent when done
   */
  @Schema(name = "ErasureStep")
  record StepAnswer(
      Step step,
      String what,
      @Nullable Instant doneAt,
      int attempts,
      @Nullable String waitsFor,
      @Nullable Instant nextTry) {}

  /**
   * An image.
   *
   * @param id that it had
   * @param force that took it
   * @param sha256 of its bytes
   * @param bytes {@code pending}, {@code removed}, or {@code kept} because the very same bytes
   *     belong to something else
   */
  @Schema(name = "ErasedImage")
  record ImageAnswer(UUID id, String force, String sha256, String bytes) {}

  /**
   * An index.
   *
   * @param place where it lies
   * @param revision of the gallery that it shows
   * @param cleanRevision what was erased up to it has left the files
   * @param seenAt when it reported last; one that is silent serves nobody
   */
  @Schema(name = "IndexPlace")
  record PlaceAnswer(String place, long revision, long cleanRevision, Instant seenAt) {}

  /**
   * A look at everything.
   *
   * @param at when
   * @param rows in the database
   * @param objects in the store that nothing else needs
   * @param searchable images that the index shows
   * @param inFiles images that lie, or may lie, in files of the index
   * @param trouble what could not be looked at; absent if all could
   */
  @Schema(name = "ErasureLook")
  record Looked(
      Instant at,
      @Nullable Long rows,
      @Nullable Long objects,
      @Nullable Long searchable,
      @Nullable Long inFiles,
      @Nullable String trouble) {

    /** Whether all was looked at and nothing found. */
    public boolean nothing() {
      return trouble == null && sum() == 0;
    }

    private long sum() {
      return or(rows) + or(objects) + or(searchable) + or(inFiles);
    }

    private static long or(@Nullable Long count) {
      return count == null ? 0 : count;
    }
  }

  /** An event's place in the log. */
  @Schema(name = "ErasureEvent")
  record AuditPlace(long sequence, Instant at, String action, String actor, String hash) {}
}
