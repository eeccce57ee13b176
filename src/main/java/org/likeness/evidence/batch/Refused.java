package org.likeness.evidence.batch;

import org.likeness.problem.FieldProblem;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An archive that is not taken, and what is wrong with it: everything, unless that is too much. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Most faults that are told. */
  static final int MOST = 100;

  private static final int LONGEST = 300;

  /** Control characters, and halves of others. */
  static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private final transient List<FieldProblem> errors;

  Refused(List<FieldProblem> errors) {
    super("refused");
    this.errors = errors.size() <= MOST ? printable(errors).toList() : shortened(errors);
  }

  private static List<FieldProblem> shortened(List<FieldProblem> errors) {
    FieldProblem more =
        new FieldProblem("archive", "has %,d faults more".formatted(errors.size() - MOST));
    return Stream.concat(printable(errors).limit(MOST), Stream.of(more)).toList();
  }

  /** They hold names as the sender wrote them: of any length, and of any characters. */
  private static Stream<FieldProblem> printable(List<FieldProblem> errors) {
    return errors.stream()
        .map(error -> new FieldProblem(printable(error.field()), printable(error.reason())));
  }

  private static String printable(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return UNSTORABLE.matcher(start).replaceAll("\uFFFD");
  }

  static Refused archive(String reason) {
    return new Refused(List.of(new FieldProblem("archive", reason)));
  }

  List<FieldProblem> errors() {
    return errors;
  }
}
