package org.likeness.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.media.Sha256;
import org.likeness.retention.ReviewDates;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
  private final ReviewDates reviewDates;
  private final ObjectMapper json;
  private final Event<GalleryChanged> changed;

  DatabaseGallery(
      EntityManager database,
      Clock clock,
      ReviewDates reviewDates,
      ObjectMapper json,
      Event<GalleryChanged> changed) {
    this.database = database;
    this.clock = clock;
    this.reviewDates = reviewDates;
    this.json = json;
    this.changed = changed;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<EnrolmentResult> enrol(List<Enrolment> enrolments) {
    GalleryChange change = GalleryChange.begin(clock);
    EnrolmentBatch batch = new EnrolmentBatch(change, enrolments, reviewDates, json);
    List<EnrolmentResult> results = enrolments.stream().map(batch::apply).toList();
    batch.persist();
    finish(change);
    return results;
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
  public List<ErasedImage> erase(Set<UUID> imageIds) {
    GalleryChange change = GalleryChange.begin(clock);
    List<CustodyImage> images = CustodyImage.list("id in ?1", imageIds);
    change.know(GalleryLookups.peopleOf(images));
    for (CustodyImage image : images) {
      change.count(image.searchable, image.personId, false, image.personId);
      change.leaves(image.personId);
      Tombstone.of(image.id, change.revision(), change.now()).persist();
    }
    images.forEach(CustodyImage::delete);
    finish(change);
    return erased(images);
  }

  private static List<ErasedImage> erased(List<CustodyImage> images) {
    List<CustodyImage> rest =
        CustodyImage.list(
            "sha256 in ?1", images.stream().map(image -> image.sha256).collect(Collectors.toSet()));
    Set<String> used = new HashSet<>(rest.stream().map(image -> image.sha256).toList());
    return images.stream()
        .map(i -> new ErasedImage(i.id, new Sha256(i.sha256), used.contains(i.sha256)))
        .toList();
  }

  private void finish(GalleryChange change) {
    database.flush();
    List<Person> abandoned = GalleryLookups.withoutImages(change.left());
    abandoned.forEach(Person::delete);
    if (change.wroteAnything()) {
      changed.fire(new GalleryChanged(change.state().revision));
    }
  }
}
