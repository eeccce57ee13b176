package org.likeness.gallery.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.ErasedImage;
import org.likeness.gallery.Gallery;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

/** Begins erasures. What cannot be part of a transaction is done after it, until it is done. */
@ApplicationScoped
public class Erasures {
  /** Images of one erasure; more are several. */
  public static final int MOST = 1000;

  private final Gallery gallery;
  private final AuditLog audit;
  private final Clock clock;
  private final Instance<ErasureObjection> objections;
  private final Instance<SourceRecords> sources;
  private final Event<ErasureBegun> begun;

  Erasures(
      Gallery gallery,
      AuditLog audit,
      Clock clock,
      @Any Instance<ErasureObjection> objections,
      @Any Instance<SourceRecords> sources,
      Event<ErasureBegun> begun) {
    this.gallery = gallery;
    this.audit = audit;
    this.clock = clock;
    this.objections = objections;
    this.sources = sources;
    this.begun = begun;
  }

  /**
   * Removes images with all that belongs to them (G3). When the caller's transaction commits they
   * are gone from the database and from every search that begins later; the bytes, the files of the
   * index and its copies follow, and the erasure shows which of these is pending. Audited here, in
   * the same transaction. Images that are not there (any more) are passed over.
   *
   * @param imageIds 1 to {@value #MOST}
   * @param reason in the words of who decided; kept with the erasure, so no name of the person
   * @param by who decided
   * @return id of the erasure, which leads to its proof
   * @throws Problem not-found if none of the images is there; conflict if something forbids it,
   *     such as a legal hold; nothing is erased then
   * @throws jakarta.transaction.TransactionalException if there is no transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID begin(Set<UUID> imageIds, String reason, Actor by) {
    gallery.lock();
    require(imageIds, reason);
    List<ErasedImage> erased = gallery.erase(imageIds);
    if (erased.isEmpty()) {
      throw Problem.of(ProblemType.NOT_FOUND, "None of these images is in the gallery");
    }
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Instant now = now();
    keep(ErasureRow.of(id, reason, by, now, erased.getFirst().revision()), erased, now);
    audit.append(entry("gallery.images-erased", id, erased, by).because(reason));
    return id;
  }

  /**
   * Does again what a restored database does not know of, unless another process has. No objection
   * is asked: it was decided and done.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void again(LedgerEntry entry) {
    gallery.lock();
    if (ErasureRow.findById(entry.erasure()) != null) {
      return;
    }
    Map<UUID, Sha256> all =
        entry.images().stream()
            .collect(Collectors.toMap(LedgerEntry.Image::imageId, LedgerEntry.Image::fingerprint));
    List<ErasedImage> found = gallery.erase(all.keySet());
    long revision = gallery.bury(all);
    Instant now = now();
    ErasureRow row =
        ErasureRow.of(entry.erasure(), entry.reason(), entry.actor(), entry.begunAt(), revision);
    row.replayedAt = now;
    keep(row, entry.images().stream().map(image -> image.erased(revision)).toList(), now);
    audit.append(
        entry("gallery.erasure-replayed", entry.erasure(), found, Actor.SYSTEM)
            .because("the database was restored to a moment before this erasure"));
  }

  private void keep(ErasureRow row, List<ErasedImage> images, Instant now) {
    row.persist();
    images.forEach(image -> ErasedImageRow.of(row.id, image).persist());
    List<SourceRecords.Key> keys =
        images.stream()
            .map(image -> new SourceRecords.Key(image.media(), image.fingerprint()))
            .toList();
    sources.forEach(source -> source.erase(keys));
    for (Step step : Step.values()) {
      StepRow.of(row.id, step, now).persist();
    }
    begun.fire(new ErasureBegun(row.id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void require(Set<UUID> imageIds, String reason) {
    if (imageIds.isEmpty() || imageIds.size() > MOST) {
      throw new IllegalArgumentException("images must be 1..1000; images=" + imageIds.size());
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an erasure needs a reason");
    }
    Map<UUID, String> against = new TreeMap<>();
    objections.forEach(one -> against.putAll(one.against(imageIds)));
    if (!against.isEmpty()) {
      throw Problem.of(
              ProblemType.CONFLICT,
              against.size()
                  + " of these images must not be erased now: "
                  + String.join("; ", Set.copyOf(against.values())))
          .with("images", List.copyOf(against.keySet()));
    }
  }

  private static AuditEntry entry(String action, UUID id, List<ErasedImage> erased, Actor by) {
    return AuditEntry.of(EventKind.ERASURE, action, by, "erasure", id)
        .with("images", erased.size())
        .with("peopleGone", peopleGone(erased));
  }

  private static long peopleGone(List<ErasedImage> erased) {
    return erased.stream()
        .filter(ErasedImage::personGone)
        .map(ErasedImage::personId)
        .distinct()
        .count();
  }
}
