package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.review.DecisionRequest.PlaceRequest;
import org.likeness.search.FrozenImage;
import org.likeness.search.FrozenSearch;
import org.likeness.search.SearchImages;
import org.likeness.search.ShownPicture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pictures of one comparison as the reviewer's task numbers them, with their sizes. */
final class MarkedPictures {
  private final FrozenSearch search;
  private final Stage stage;
  private final @Nullable UUID candidate;
  private final SearchImages images;
  private final Map<UUID, Optional<Size>> read = new HashMap<>();

  /**
   * Reads a picture only when it is asked for.
   *
   * @param stage of the task, which numbers the images
   * @param candidate whom the decision is about; null has no images
   */
  MarkedPictures(FrozenSearch search, Stage stage, @Nullable UUID candidate, SearchImages images) {
    this.search = search;
    this.stage = stage;
    this.candidate = candidate;
    this.images = images;
  }

  /** Pixels of an upright picture. */
  record Size(int width, int height) {}

  /** The size of the picture that is meant; empty if there is none, or none any more. */
  Optional<Size> sizeOf(PlaceRequest place) {
    Integer still = place.still();
    return still == null ? image(place).flatMap(this::sizeOf) : sizeOfStill(still);
  }

  Mark.Place place(PlaceRequest request, Size size, Mark.Shape shape, List<Mark.Spot> spots) {
    UUID imageId = image(request).map(FrozenImage::imageId).orElse(null);
    return new Mark.Place(request.still(), imageId, size.width(), size.height(), shape, spots);
  }

  private Optional<Size> sizeOfStill(int index) {
    return search.stills().stream()
        .filter(still -> still.facts().index() == index)
        .map(still -> still.facts().derivative())
        .map(derivative -> new Size(derivative.width(), derivative.height()))
        .findFirst();
  }

  private Optional<FrozenImage> image(PlaceRequest place) {
    Integer index = place.image();
    if (candidate == null || index == null || index < 0) {
      return Optional.empty();
    }
    return search.candidate(candidate).stream()
        .flatMap(one -> TaskMaker.images(one, stage).stream().skip(index))
        .findFirst();
  }

  private Optional<Size> sizeOf(FrozenImage image) {
    return read.computeIfAbsent(image.imageId(), id -> read(image));
  }

  private Optional<Size> read(FrozenImage image) {
    try {
      ShownPicture picture = images.candidate(image);
      return Optional.of(new Size(picture.width(), picture.height()));
    } catch (Problem e) {
      if (e.type() == ProblemType.GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
