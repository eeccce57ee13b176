package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.gallery.EnrolledImage;
import org.likeness.gallery.GalleryRecords;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.ProbeMaker.Material;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches that are never stored: photo, chip and template are gone with the answer. */
@ApplicationScoped
public class PassingSearches {
  private final SearchMaker maker;
  private final GalleryRecords records;
  private final SearchImages images;

  PassingSearches(SearchMaker maker, GalleryRecords records, SearchImages images) {
    this.maker = maker;
    this.records = records;
    this.images = images;
  }

  /**
   * Searches the whole gallery for a face of one photo, at the operating point.
   *
   * @param face its index; null: the only one
   * @throws Problem unusable-image, no-face or choice-of-face-needed; busy
   */
  public FrozenSearch make(CaseDetails details, byte[] photo, @Nullable Integer face, Actor actor) {
    FaceChoice choice = face == null ? new FaceChoice.OnlyFace() : new FaceChoice.Numbered(face);
    StillOrder still = new StillOrder(0, choice, null);
    SearchOrder order =
        new SearchOrder(
            details,
            SearchFilter.NONE,
            SearchMode.OPERATING_POINT,
            null,
            null,
            new Urgency(Priority.ROUTINE, null),
            false,
            List.of(still));
    return maker
        .freeze(order, List.of(new Material(still, photo, List.of())), actor, null)
        .search();
  }

  /**
   * The picture of somebody listed.
   *
   * @throws Problem gone if it was erased or taken out of the searches since
   */
  public ShownPicture picture(UUID imageId) {
    EnrolledImage image =
        records
            .image(imageId)
            .filter(EnrolledImage::searchable)
            .orElseThrow(
                () -> Problem.of(ProblemType.GONE, "The picture is no longer in the searches"));
    return images.candidate(FrozenImage.of(image, 0));
  }
}
