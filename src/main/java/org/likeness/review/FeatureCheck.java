package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;
import org.likeness.review.DecisionRequest.ObservationRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that every feature was compared, and nothing that is none. */
final class FeatureCheck {
  private static final int NOTE = 1000;
  private static final Set<String> ASSESSMENTS =
      Arrays.stream(Assessment.values()).map(Assessment::wireName).collect(Collectors.toSet());

  private final Map<String, ObservationRequest> given;
  private final Complaints complaints;

  FeatureCheck(Map<String, ObservationRequest> given, Complaints complaints) {
    this.given = given;
    this.complaints = complaints;
  }

  Optional<FeatureComparison> compare() {
    given.keySet().stream()
        .filter(name -> !FindingCheck.FEATURES.contains(name))
        .forEach(name -> complaints.add("features." + name, "is no feature"));
    List<Observation> seen = new ArrayList<>();
    for (String name : FindingCheck.FEATURES) {
      observation("features." + name, given.get(name)).ifPresent(seen::add);
    }
    return seen.size() == FindingCheck.FEATURES.size()
        ? Optional.of(comparison(seen))
        : Optional.empty();
  }

  private Optional<Observation> observation(String field, @Nullable ObservationRequest request) {
    String name = request == null ? null : request.assessment();
    String code =
        complaints.code(field + ".assessment", name, ASSESSMENTS, "every feature must be compared");
    String note = request == null || request.note() == null ? "" : request.note().strip();
    if (note.length() > NOTE || note.indexOf(0) >= 0) {
      complaints.add(field + ".note", "must have at most " + NOTE + " plain characters");
    }
    return ASSESSMENTS.contains(code)
        ? Optional.of(new Observation(Assessment.of(code), note))
        : Optional.empty();
  }

  private static FeatureComparison comparison(List<Observation> nine) {
    return new FeatureComparison(
        nine.get(0),
        nine.get(1),
        nine.get(2),
        nine.get(3),
        nine.get(4),
        nine.get(5),
        nine.get(6),
        nine.get(7),
        nine.get(8));
  }
}
