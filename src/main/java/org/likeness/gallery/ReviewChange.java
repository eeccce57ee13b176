package org.likeness.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.function.Function;

/**
 * Sets the review dates of images in one change of the gallery.
 *
 * @param change under the gallery's lock, which knows the people of the images
 * @param json writes what a record was
 */
record ReviewChange(GalleryChange change, ObjectMapper json) {

  /** Whether the date is another now. */
  boolean apply(CustodyImage image, Function<EnrolledImage, ReviewDate> decide) {
    String reference = change.person(image.personId).personReference;
    ReviewDate next = decide.apply(image.enrolled(reference, null));
    if (next.equals(image.review())) {
      return false;
    }
    RecordHistory.of(image, EnrolmentBatch.write(json, image.record(reference)), change.now())
        .persist();
    boolean searchable =
        !ReviewRule.isDue(ArrestOutcome.required(image.arrestOutcome), next.date(), change.today());
    image.reviewOn(next);
    if (searchable != image.searchable) {
      // the index and statistics follow these, and know nothing of review dates
      change.count(image.searchable, image.personId, searchable, image.personId);
      image.searchable = searchable;
      image.revision = change.revision();
      image.changedAt = change.now();
    }
    return true;
  }
}
