package org.likeness.evidence.batch;

import org.likeness.problem.FieldProblem;

import java.util.List;

/** An archive that is not taken, and everything that is wrong with it. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> errors;

  Refused(List<FieldProblem> errors) {
    super("refused");
    this.errors = List.copyOf(errors);
  }

  static Refused archive(String reason) {
    return new Refused(List.of(new FieldProblem("archive", reason)));
  }

  List<FieldProblem> errors() {
    return errors;
  }
}
