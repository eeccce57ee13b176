package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Notices;
import org.likeness.search.ErasedPictures;
import org.likeness.search.FrozenCandidate;
import org.likeness.search.FrozenImage;
import org.likeness.search.FrozenSearch;
import org.likeness.search.ProbeStill;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

/** Lays out what a reviewer compares, by stage. */
@ApplicationScoped
class TaskMaker {
  private final BlindOrder order;
  private final ErasedPictures erased;

  TaskMaker(BlindOrder order, ErasedPictures erased) {
    this.erased = erased;
    this.order = order;
  }

  ReviewTask task(FrozenSearch search, Stage stage, Actor actor) {
    Map<UUID, Instant> gone = erased.of(search);
    return stage.blind() ? blind(search, stage, actor, gone) : ranked(search, stage, gone);
  }

  /**
   * The images of a candidate as this stage numbers them. A blind reviewer gets them by date, since
   * the most alike first would be a hint.
   */
  static List<FrozenImage> images(FrozenCandidate candidate, Stage stage) {
    return stage.blind()
        ? candidate.images().stream()
            .sorted(
                Comparator.comparing(FrozenImage::captureDate).thenComparing(FrozenImage::imageId))
            .toList()
        : candidate.images();
  }

  private static ReviewTask ranked(FrozenSearch search, Stage stage, Map<UUID, Instant> gone) {
    return new ReviewTask.Ranked(
        search.id(),
        stage,
        stills(search),
        search.candidates().stream()
            .map(
                c ->
                    new ReviewTask.RankedCandidate(
                        c.id(), c.rank(), c.score(), pictures(search.id(), c, stage, gone)))
            .toList(),
        FindingCheck.FEATURES,
        Notices.CANDIDATES);
  }

  private ReviewTask blind(FrozenSearch search, Stage stage, Actor actor, Map<UUID, Instant> gone) {
    return new ReviewTask.Blind(
        search.id(),
        stage.shown(),
        stills(search),
        order.shuffled(search, actor).stream()
            .map(c -> new ReviewTask.BlindCandidate(c.id(), pictures(search.id(), c, stage, gone)))
            .toList(),
        FindingCheck.FEATURES,
        Notices.CANDIDATES);
  }

  private static List<ReviewTask.Still> stills(FrozenSearch search) {
    return search.stills().stream().map(still -> still(search.id(), still)).toList();
  }

  private static ReviewTask.Still still(UUID searchId, ProbeStill still) {
    return new ReviewTask.Still(
        still.facts().index(),
        still.facts().derivative().width(),
        still.facts().derivative().height(),
        still.facts().edits(),
        still.area(),
        still.warnings(),
        still.eyes(),
        address(searchId) + "/stills/" + still.facts().index() + "/content");
  }

  private static List<ReviewTask.Image> pictures(
      UUID searchId, FrozenCandidate candidate, Stage stage, Map<UUID, Instant> gone) {
    List<FrozenImage> images = images(candidate, stage);
    String address = address(searchId) + "/candidates/" + candidate.id() + "/images/";
    return IntStream.range(0, images.size())
        .mapToObj(i -> picture(i, images.get(i), address, gone.get(images.get(i).imageId())))
        .toList();
  }

  private static ReviewTask.Image picture(
      int index, FrozenImage image, String address, @Nullable Instant erasedAt) {
    return new ReviewTask.Image(
        index,
        image.captureDate(),
        image.ageAtCapture(),
        image.imageType(),
        image.eyes(),
        address + index + "/content",
        erasedAt);
  }

  private static String address(UUID searchId) {
    return "/api/v1/searches/" + searchId + "/reviews/task";
  }
}
