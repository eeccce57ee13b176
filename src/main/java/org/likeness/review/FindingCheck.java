package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;
import org.likeness.review.DecisionRequest.ObservationRequest;
import org.likeness.search.FrozenSearch;
import org.likeness.search.SearchImages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks a decision against the search that it is about (R2, R6). */
final class FindingCheck {
  /** Names of the features, in the order of {@link FeatureComparison}. */
  static final List<String> FEATURES =
      List.of("faceShape", "hairline", "brows", "eyes", "nose", "mouth", "ears", "chin", "marks");

  private static final int LONG_TEXT = 4000;

  private final FrozenSearch search;
  private final Stage stage;
  private final SearchImages images;
  private final Complaints complaints = new Complaints();

  /**
   * A check of decisions on a search.
   *
   * @param stage of the task, which numbers the candidates' images
   * @param images to see how large a picture is on which was drawn
   */
  FindingCheck(FrozenSearch search, Stage stage, SearchImages images) {
    this.search = search;
    this.stage = stage;
    this.images = images;
  }

  /**
   * The finding.
   *
   * @throws org.likeness.problem.Problem invalid-request with every field that is wrong
   */
  Finding check(DecisionRequest request) {
    Optional<Outcome> outcome = outcome(request.outcome());
    boolean match = outcome.filter(o -> o == Outcome.POSSIBLE_MATCH).isPresent();
    String reason = complaints.text("reason", request.reason(), LONG_TEXT, "why you find so");
    UUID candidate = candidate(request.candidateId(), match);
    FeatureComparison features = features(request.features(), match);
    String differences = differences(request.differencesSeen(), match);
    MarkedPictures pictures = new MarkedPictures(search, stage, candidate, images);
    List<Mark> marks = new MarkCheck(pictures, complaints).check(request.marks());
    complaints.raise();
    return new Finding(outcome.orElseThrow(), reason, candidate, features, differences, marks);
  }

  private Optional<Outcome> outcome(@Nullable String name) {
    Set<String> known =
        Arrays.stream(Outcome.values()).map(Outcome::wireName).collect(Collectors.toSet());
    String code = complaints.code("outcome", name, known, "what you find");
    return known.contains(code) ? Optional.of(Outcome.of(code)) : Optional.empty();
  }

  private @Nullable UUID candidate(@Nullable String id, boolean needed) {
    if (id == null) {
      if (needed) {
        complaints.add("candidateId", "is missing: who the possible match is");
      }
      return null;
    }
    Optional<UUID> known =
        search.candidates().stream()
            .map(c -> c.id())
            .filter(candidate -> candidate.toString().equals(id))
            .findFirst();
    if (known.isEmpty()) {
      complaints.add("candidateId", "is no candidate of this search");
    }
    return known.orElse(null);
  }

  private @Nullable FeatureComparison features(
      @Nullable Map<String, ObservationRequest> given, boolean needed) {
    if (given == null && !needed) {
      return null;
    }
    FeatureCheck check = new FeatureCheck(given == null ? Map.of() : given, complaints);
    Optional<FeatureComparison> compared = check.compare();
    if (needed && compared.filter(c -> !c.hasSimilarity()).isPresent()) {
      complaints.add("features", "a possible match needs a feature that is similar");
    }
    return compared.orElse(null);
  }

  private @Nullable String differences(@Nullable String text, boolean needed) {
    return needed || text != null
        ? complaints.text(
            "differencesSeen", text, LONG_TEXT, "age, beard, scars, ears; say so if there is none")
        : null;
  }
}
