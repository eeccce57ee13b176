package org.likeness.search;

import org.likeness.engine.RejectReason;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the stills of a request. */
final class StillTroubles {
  private final List<FieldProblem> tooLarge = new ArrayList<>();
  private final List<FieldProblem> unusable = new ArrayList<>();
  private final List<Map<String, Object>> reasons = new ArrayList<>();
  private final List<FieldProblem> wrong = new ArrayList<>();
  private final List<StillFacts> faceless = new ArrayList<>();
  private final List<StillFacts> undecided = new ArrayList<>();

  void add(StillReading.Unusable still) {
    FieldProblem problem = new FieldProblem(field(still.index()), still.detail());
    (still.reason() == RejectReason.TOO_MANY_BYTES ? tooLarge : unusable).add(problem);
    reasons.add(Map.of("still", still.index(), "reason", still.reason().code()));
  }

  void add(StillReading.EditRefused still) {
    String field = "stills[%d].edits[%d]".formatted(still.index(), still.step());
    wrong.add(new FieldProblem(field, still.reason()));
  }

  void notThere(int index, Choosing.NotThere what) {
    wrong.add(new FieldProblem("stills[%d].%s".formatted(index, what.field()), what.reason()));
  }

  void noFace(StillFacts still) {
    faceless.add(still);
  }

  void choiceNeeded(StillFacts still) {
    undecided.add(still);
  }

  /**
   * Raises the first kind of trouble, with all stills that have it.
   *
   * @throws Problem if there is any
   */
  void raise() {
    if (!tooLarge.isEmpty()) {
      throw Problem.fields(
              ProblemType.PAYLOAD_TOO_LARGE, said("A still is too large", tooLarge), tooLarge)
          .with("stills", List.copyOf(reasons));
    }
    if (!unusable.isEmpty()) {
      throw Problem.fields(
              ProblemType.UNUSABLE_IMAGE, said("A still cannot be used", unusable), unusable)
          .with("stills", List.copyOf(reasons));
    }
    if (!wrong.isEmpty()) {
      throw Problem.fields(ProblemType.INVALID_REQUEST, said("Mend this", wrong), wrong);
    }
    raiseNoFace();
    raiseChoice();
  }

  private void raiseNoFace() {
    if (!faceless.isEmpty()) {
      List<FieldProblem> fields =
          faceless.stream()
              .map(
                  s ->
                      new FieldProblem(
                          field(s.index()), "no face was found; mark the eyes by hand"))
              .toList();
      throw Problem.fields(
          ProblemType.NO_FACE,
          "No face was found. Mark both eyes by hand, or send another image.",
          fields);
    }
  }

  private void raiseChoice() {
    if (!undecided.isEmpty()) {
      List<FieldProblem> fields =
          undecided.stream()
              .map(s -> new FieldProblem(field(s.index()), s.faces().size() + " faces were found"))
              .toList();
      throw Problem.fields(
              ProblemType.CHOICE_OF_FACE_NEEDED, "Say which face is to be searched.", fields)
          .with("stills", List.copyOf(undecided));
    }
  }

  private static String field(int index) {
    return "still[" + index + "]";
  }

  private static String said(String what, List<FieldProblem> problems) {
    return what + ". " + problems.getFirst().field() + ": " + problems.getFirst().reason();
  }
}
