package org.likeness.evidence.batch;

import org.likeness.problem.FieldProblem;

import java.util.List;
import java.util.stream.Stream;

/** An archive that is not taken, and what is wrong with it: everything, unless that is too much. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Most faults that are told. */
  static final int MOST = 100;

  private final transient List<FieldProblem> errors;

  Refused(List<FieldProblem> errors) {
    super("refused");
    this.errors = errors.size() <= MOST ? List.copyOf(errors) : shortened(errors);
  }

  private static List<FieldProblem> shortened(List<FieldProblem> errors) {
    FieldProblem more =
        new FieldProblem("archive", "has %,d faults more".formatted(errors.size() - MOST));
    return Stream.concat(errors.stream().limit(MOST), Stream.of(more)).toList();
  }

  static Refused archive(String reason) {
    return new Refused(List.of(new FieldProblem("archive", reason)));
  }

  List<FieldProblem> errors() {
    return errors;
  }
}
