package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Notices;
import org.likeness.calibration.Fpir;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Writes frozen searches as answers. */
public final class SearchAnswers {

  private SearchAnswers() {}

  /**
   * The answer.
   *
   * @param purged that the stills are gone; null while they are kept
   * @param reviewState how far the review is
   * @param erased when images of candidates were erased, by id
   */
  public static SearchAnswer of(
      FrozenSearch search, @Nullable Purge purged, String reviewState, Map<UUID, Instant> erased) {
    CaseDetails details = search.details();
    String address = "/api/v1/searches/" + search.id();
    return new SearchAnswer(
        search.id(),
        search.createdAt(),
        search.createdBy(),
        details.onBehalfOf(),
        details.force(),
        details.caseReference(),
        details.offence(),
        details.purpose(),
        details.justification(),
        details.imageSource(),
        search.policyVersion(),
        search.filter(),
        search.point().mode(),
        search.point().modeReason(),
        search.stills().stream().map(still -> still(still, address)).toList(),
        search.model(),
        search.gallery(),
        search.point().threshold(),
        search.point().fpir(),
        search.point().calibration(),
        search.point().extrapolated(),
        search.point().change(),
        search.point().changeWords(),
        search.point().maxCandidates(),
        search.scan(),
        search.retention(),
        search.candidates().stream()
            .map(c -> candidate(c, search.point(), address, erased))
            .toList(),
        purged,
        reviewState,
        Notices.CANDIDATES);
  }

  private static SearchAnswer.Still still(ProbeStill still, String address) {
    StillFacts facts = still.facts();
    return new SearchAnswer.Still(
        facts.index(),
        facts.sha256(),
        facts.format(),
        facts.width(),
        facts.height(),
        facts.edits(),
        facts.derivative(),
        facts.faces(),
        still.chosen(),
        still.area(),
        still.quality(),
        address + "/stills/" + facts.index() + "/content",
        facts.origin());
  }

  private static SearchAnswer.Candidate candidate(
      FrozenCandidate candidate, OperatingPoint point, String search, Map<UUID, Instant> erased) {
    String address = search + "/candidates/" + candidate.id() + "/images/";
    return new SearchAnswer.Candidate(
        candidate.id(),
        candidate.rank(),
        candidate.score(),
        candidate.fpir(),
        alikeness(candidate, point),
        candidate.images().stream()
            .map(image -> image(image, address, erased.get(image.imageId())))
            .toList());
  }

  /** How alike a candidate is, in words; null if there was no calibration. */
  public static @Nullable String alikeness(FrozenCandidate candidate, OperatingPoint point) {
    Double fpir = candidate.fpir();
    Double floor = point.fpirFloor();
    return fpir == null || floor == null ? null : new Fpir(fpir).words(floor);
  }

  private static SearchAnswer.Image image(
      FrozenImage image, String address, @Nullable Instant erasedAt) {
    return new SearchAnswer.Image(
        image.imageId(),
        image.score(),
        image.force(),
        image.custodyReference(),
        image.captureDate(),
        image.ageAtCapture(),
        image.sex(),
        image.offenceGroup(),
        image.imageType(),
        address + image.imageId() + "/content",
        erasedAt);
  }
}
