package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All entries of a case, first to last. What counts are those that nothing has taken the place of;
 * together they must say something that can be (R7).
 */
record CaseHistory(List<CaseRow> rows) {

  CaseHistory {
    rows = List.copyOf(rows);
  }

  static CaseHistory of(UUID searchId) {
    return new CaseHistory(CaseRow.list("searchId = ?1 order by id", searchId));
  }

  /** Whether there is such an entry that nothing has taken the place of. */
  boolean isCurrent(UUID id) {
    return rows.stream().anyMatch(row -> row.id.equals(id)) && !replaced().contains(id);
  }

  CaseOutcome toAnswer(UUID searchId) {
    Set<UUID> replaced = replaced();
    return new CaseOutcome(
        searchId,
        state(),
        rows.stream().map(row -> row.toEntry(!replaced.contains(row.id))).toList());
  }

  /**
   * The same with one entry more.
   *
   * @param matched whether the reviewers found a possible match
   * @throws Problem conflict if the entries together would say what cannot be
   */
  CaseHistory with(CaseRow next, boolean matched) {
    List<CaseRow> all = new ArrayList<>(rows);
    all.add(next);
    CaseHistory history = new CaseHistory(all);
    String impossible = impossible(history.steps(), matched);
    if (impossible != null) {
      throw Problem.of(ProblemType.CONFLICT, impossible).with("state", state().wireName());
    }
    return history;
  }

  private static @Nullable String impossible(List<CaseStep> steps, boolean matched) {
    if (!matched && steps.stream().anyMatch(step -> step != CaseStep.NO_FURTHER_ACTION)) {
      return "The reviewers found no possible match: nobody can be acted against because of it";
    }
    if (steps.contains(CaseStep.CHARGED) && !steps.contains(CaseStep.ACTIONED)) {
      return "Record first that it was actioned, with the independent evidence";
    }
    boolean possible =
        switch (steps.size()) {
          case 0, 1 -> true;
          case 2 -> steps.getFirst() == CaseStep.ACTIONED && steps.getLast().closes();
          default -> false;
        };
    return possible ? null : "The case says otherwise already; correct the entry that is wrong";
  }

  private CaseOutcome.State state() {
    List<CaseStep> steps = steps();
    if (steps.isEmpty()) {
      return CaseOutcome.State.OPEN;
    }
    return steps.getLast().closes() ? CaseOutcome.State.CLOSED : CaseOutcome.State.ACTIONED;
  }

  /** What counts, in the order of a case whatever the order of its corrections. */
  private List<CaseStep> steps() {
    Set<UUID> replaced = replaced();
    return rows.stream()
        .filter(row -> !replaced.contains(row.id) && row.step != CaseStep.WITHDRAWN)
        .map(row -> row.step)
        .sorted()
        .toList();
  }

  private Set<UUID> replaced() {
    return rows.stream()
        .flatMap(row -> java.util.stream.Stream.ofNullable(row.corrects))
        .collect(Collectors.toSet());
  }
}
