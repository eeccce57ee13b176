package org.likeness.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.access.ForceCode;
import org.likeness.media.Sha256;
import org.likeness.retention.LegalHolds;
import org.likeness.retention.RuleBook;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The gallery in the database. */
@ApplicationScoped
class DatabaseGallery implements Gallery {
  private final EntityManager database;
  private final Clock clock;
  private final RuleBook rules;
  private final LegalHolds holds;
  private final ObjectMapper json;
  private final Event<GalleryChanged> changed;
  private final Event<ErasedCameAgain> cameAgain;

  DatabaseGallery(
      EntityManager database,
      Clock clock,
      RuleBook rules,
      LegalHolds holds,
      ObjectMapper json,
      Event<GalleryChanged> changed,
      Event<ErasedCameAgain> cameAgain) {
    this.database = database;
    this.clock = clock;
    this.rules = rules;
    this.holds = holds;
    this.json = json;
    this.changed = changed;
    this.cameAgain = cameAgain;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    holds.freeze();
    var unused = GalleryState.locked();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<EnrolmentResult> enrol(List<Enrolment> enrolments) {
    holds.freeze();
    GalleryChange change = GalleryChange.begin(clock);
    EnrolmentBatch batch =
        new EnrolmentBatch(change, enrolments, rules.inForce(change.today()), json, this::isHeld);
    List<EnrolmentResult> results = enrolments.stream().map(batch::apply).toList();
    if (!batch.cameAgain().isEmpty()) {
      cameAgain.fire(new ErasedCameAgain(batch.cameAgain()));
    }
    batch.persist();
    finish(change);
    return results;
  }

  private boolean isHeld(UUID person) {
    return !holds.standingOn(List.of(person)).isEmpty();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int withdraw(Set<UUID> imageIds) {
    GalleryChange change = GalleryChange.begin(clock);
    List<CustodyImage> images = CustodyImage.list("searchable and id in ?1", imageIds);
    change.know(GalleryLookups.peopleOf(images));
    for (CustodyImage image : images) {
      change.count(true, image.personId, false, image.personId);
      image.searchable = false;
      image.revision = change.revision();
      image.changedAt = change.now();
    }
    finish(change);
    return images.size();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int review(Set<UUID> imageIds, Function<EnrolledImage, ReviewDate> decide) {
    GalleryChange change = GalleryChange.begin(clock);
    List<CustodyImage> images = CustodyImage.list("id in ?1", imageIds);
    change.know(GalleryLookups.peopleOf(images));
    ReviewChange review = new ReviewChange(change, json);
    int changed = 0;
    for (CustodyImage image : images) {
      changed += review.apply(image, decide) ? 1 : 0;
    }
    finish(change);
    return changed;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<ErasedImage> erase(Set<UUID> imageIds) {
    GalleryChange change = GalleryChange.begin(clock);
    List<CustodyImage> images = CustodyImage.list("id in ?1", imageIds);
    change.know(GalleryLookups.peopleOf(images));
    for (CustodyImage image : images) {
      change.count(image.searchable, image.personId, false, image.personId);
      change.leaves(image.personId);
      Tombstone.of(image.id, image.key().fingerprint(), change.revision(), change.now()).persist();
    }
    images.forEach(CustodyImage::delete);
    Set<UUID> gone = finish(change);
    return images.stream().map(image -> erased(image, gone, change.revision())).toList();
  }

  private static ErasedImage erased(CustodyImage image, Set<UUID> gone, long revision) {
    return new ErasedImage(
        image.id,
        image.personId,
        gone.contains(image.personId),
        new ForceCode(image.force),
        new Sha256(image.sha256),
        image.key().fingerprint(),
        revision);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public long bury(Map<UUID, Sha256> erased) {
    GalleryChange change = GalleryChange.begin(clock);
    change.state().galleryId = UUID.randomUUID();
    List<Tombstone> there = Tombstone.list("imageId in ?1", erased.keySet());
    Map<UUID, Sha256> missing = new HashMap<>(erased);
    there.forEach(tombstone -> missing.remove(tombstone.imageId));
    missing.forEach(
        (image, fingerprint) ->
            Tombstone.of(image, fingerprint, change.revision(), change.now()).persist());
    long revision = change.revision();
    finish(change);
    return revision;
  }

  /** Returns the people of whom nothing is left. */
  private Set<UUID> finish(GalleryChange change) {
    database.flush();
    List<Person> abandoned = GalleryLookups.withoutImages(change.left());
    abandoned.forEach(Person::delete);
    if (change.wroteAnything()) {
      changed.fire(new GalleryChanged(change.state().revision));
    }
    return abandoned.stream().map(person -> person.id).collect(Collectors.toSet());
  }
}
