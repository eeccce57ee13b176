package org.likeness.search;

import org.likeness.gallery.ScanMode;
import org.likeness.search.Repetition.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is no longer as it was when a search was made. */
final class Changes {

  private Changes() {}

  static List<Reason> since(
      FrozenSearch search, Probe probe, GallerySearch.Found found, boolean same) {
    List<Reason> reasons = new ArrayList<>();
    model(search.model(), probe.model(), reasons);
    pixels(search.stills(), probe.stills(), reasons);
    gallery(search.gallery(), found.gallery(), reasons);
    if (found.pastReview() > 0) {
      reasons.add(
          new Reason(
              "gallery-changed",
              "Images are past their review day and no longer listed: " + found.pastReview()));
    }
    if (!search.gallery().complete() || !found.gallery().complete()) {
      reasons.add(
          new Reason("gallery-partial", "A part of the gallery was missing from one of the two"));
    }
    if (found.scan() == ScanMode.APPROXIMATE) {
      reasons.add(new Reason("scan-approximate", "An approximate scan may find other people"));
    }
    if (!same && reasons.isEmpty()) {
      reasons.add(
          new Reason(
              "unexplained", "Nothing that is recorded has changed; report this as a fault"));
    }
    return reasons;
  }

  private static void model(ModelUsed then, ModelUsed now, List<Reason> reasons) {
    if (!then.id().equals(now.id()) || !then.sha256().equals(now.sha256())) {
      reasons.add(new Reason("model-changed", "Then " + then.id() + ", now " + now.id()));
    }
    if (!then.preprocessing().equals(now.preprocessing())) {
      reasons.add(
          new Reason(
              "preprocessing-changed",
              "Then " + then.preprocessing() + ", now " + now.preprocessing()));
    }
  }

  private static void pixels(List<ProbeStill> then, List<ProbeStill> now, List<Reason> reasons) {
    boolean same =
        IntStream.range(0, then.size())
            .allMatch(
                i -> then.get(i).facts().derivative().equals(now.get(i).facts().derivative()));
    if (!same) {
      reasons.add(
          new Reason("pixels-changed", "The stills are decoded or edited differently than then"));
    }
  }

  private static void gallery(GallerySearched then, GallerySearched now, List<Reason> reasons) {
    if (then.revision() != now.revision()) {
      reasons.add(
          new Reason(
              "gallery-changed",
              "Then %d images of %d people at revision %d, now %d of %d at %d"
                  .formatted(
                      then.images(),
                      then.people(),
                      then.revision(),
                      now.images(),
                      now.people(),
                      now.revision())));
    }
    if (then.generation() != now.generation()) {
      reasons.add(
          new Reason(
              "index-rebuilt",
              "Then generation " + then.generation() + ", now " + now.generation()));
    }
  }
}
