package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.gallery.EnrolledImage;
import org.likeness.gallery.EnrolledPerson;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryRecords;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes an order to erase. */
@ApplicationScoped
class Ordering {
  private static final int LONGEST_REASON = 1000;

  private final Erasures erasures;
  private final Gallery gallery;
  private final GalleryRecords records;
  private final ErasureReading reading;

  Ordering(Erasures erasures, Gallery gallery, GalleryRecords records, ErasureReading reading) {
    this.erasures = erasures;
    this.gallery = gallery;
    this.records = records;
    this.reading = reading;
  }

  /**
   * Begins it.
   *
   * @throws Problem invalid-request; not-found if an image is not there, or is another force's
   */
  @Transactional
  UUID begin(ErasureOrder order, Actor actor) {
    Complaints complaints = new Complaints();
    String reason =
        complaints.text(
            "reason", order.reason(), LONGEST_REASON, "why and on whose authority, without names");
    List<@Nullable UUID> images = order.images();
    if ((images == null || images.isEmpty()) == (order.person() == null)) {
      complaints.add("images", "name either images or a person");
    } else if (images != null && images.size() > Erasures.MOST) {
      complaints.add("images", "has more than " + Erasures.MOST + " images");
    } else if (images != null && images.contains(null)) {
      complaints.add("images", "holds an entry without an id");
    }
    complaints.raise();
    gallery.lock();
    return erasures.begin(
        images == null ? ofPerson(order, actor) : of(images, actor), reason, actor);
  }

  private Set<UUID> of(List<@Nullable UUID> images, Actor actor) {
    Set<UUID> wanted = images.stream().map(Objects::requireNonNull).collect(Collectors.toSet());
    Collection<EnrolledImage> found = records.images(wanted).values();
    if (found.size() < wanted.size()) {
      throw nothing();
    }
    return required(found, actor);
  }

  private Set<UUID> ofPerson(ErasureOrder order, Actor actor) {
    EnrolledPerson person =
        records.person(Objects.requireNonNull(order.person())).orElseThrow(Ordering::nothing);
    return required(person.images(), actor);
  }

  private Set<UUID> required(Collection<EnrolledImage> images, Actor actor) {
    for (EnrolledImage image : images) {
      if (!reading.mayErase(actor, image.record().force().value())) {
        throw nothing();
      }
    }
    return images.stream().map(EnrolledImage::id).collect(Collectors.toSet());
  }

  private static Problem nothing() {
    return Problem.of(ProblemType.NOT_FOUND, "There is no such record in the gallery");
  }
}
