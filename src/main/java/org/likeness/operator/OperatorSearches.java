package org.likeness.operator;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.access.Notices;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.search.CaseDetails;
import org.likeness.search.FrozenCandidate;
import org.likeness.search.FrozenImage;
import org.likeness.search.FrozenSearch;
import org.likeness.search.PassingSearches;
import org.likeness.search.SearchAnswers;
import org.likeness.search.ShownPicture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches at once, writes down that it did, and forgets. */
@ApplicationScoped
class OperatorSearches {
  private static final String NONE = "";

  private final PassingSearches searches;
  private final OperatorBook book;
  private final PictureSeals seals;
  private final Forces forces;

  OperatorSearches(PassingSearches searches, OperatorBook book, PictureSeals seals, Forces forces) {
    this.searches = searches;
    this.book = book;
    this.seals = seals;
    this.forces = forces;
  }

  /**
   * Searches.
   *
   * @param power code of the lawful power
   * @param face which one, if the photo shows several
   * @throws Problem invalid-request; unusable-image, no-face or choice-of-face-needed; busy
   */
  OperatorAnswer make(byte[] photo, @Nullable String power, @Nullable Integer face, Actor actor) {
    Map<String, String> powers = forces.powers();
    Complaints complaints = new Complaints();
    String code = complaints.code("power", power, powers.keySet(), "the lawful power");
    if (photo.length == 0) {
      complaints.add("photo", "is missing: the image as the body of the request");
    }
    complaints.raise();
    CaseDetails details =
        new CaseDetails(actor.force().value(), NONE, NONE, code, NONE, "operator's photo");
    FrozenSearch search = searches.make(details, photo, face, actor);
    book.made(search, code, powers.getOrDefault(code, code), actor);
    return answer(search, code, actor);
  }

  ShownPicture picture(UUID search, UUID image, long until, String seal, Actor actor) {
    seals.check(search, image, until, seal, actor);
    ShownPicture picture = searches.picture(image);
    book.looked(search, actor);
    return picture;
  }

  private OperatorAnswer answer(FrozenSearch search, String power, Actor actor) {
    Instant until = seals.end();
    List<String> warnings =
        search.stills().stream().flatMap(still -> still.warnings().stream()).toList();
    return new OperatorAnswer(
        search.id(),
        search.createdAt(),
        power,
        actor.force().value(),
        search.model().id(),
        search.gallery().people(),
        search.gallery().complete(),
        search.point().fpir(),
        warnings,
        until,
        search.candidates().stream().map(c -> candidate(c, search, until, actor)).toList(),
        Notices.CANDIDATES);
  }

  private OperatorAnswer.Candidate candidate(
      FrozenCandidate candidate, FrozenSearch search, Instant until, Actor actor) {
    return new OperatorAnswer.Candidate(
        candidate.rank(),
        candidate.score(),
        SearchAnswers.alikeness(candidate, search.point()),
        candidate.images().stream()
            .map(image -> image(image, seals.address(search.id(), image.imageId(), until, actor)))
            .toList());
  }

  private static OperatorAnswer.Image image(FrozenImage image, String address) {
    return new OperatorAnswer.Image(
        image.force(),
        image.custodyReference(),
        image.captureDate(),
        image.ageAtCapture(),
        image.sex(),
        address);
  }
}
