package org.likeness.evidence.upload;

import org.likeness.problem.Problem;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Finds what an upload is for. */
@ApplicationScoped
class Targets {
  private final Instance<UploadTarget> targets;

  Targets(@Any Instance<UploadTarget> targets) {
    this.targets = targets;
  }

  /**
   * @throws Problem invalid-request if nothing is of this purpose
   */
  UploadTarget of(String purpose) {
    Optional<UploadTarget> found =
        targets.stream().filter(target -> target.purposes().contains(purpose)).findFirst();
    return found.orElseThrow(
        () -> Problem.field("Upload-Metadata kind", "is not one of " + known()));
  }

  private String known() {
    return targets.stream()
        .flatMap(target -> target.purposes().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
