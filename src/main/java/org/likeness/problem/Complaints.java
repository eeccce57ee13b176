package org.likeness.problem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects everything that is wrong with a request, so that the caller can mend it in one go. */
public final class Complaints {
  private final List<FieldProblem> found = new ArrayList<>();

  /** A field that is wrong, and what is expected of it. */
  public void add(String field, String reason) {
    found.add(new FieldProblem(field, reason));
  }

  /** A text without blanks around it; empty, and a complaint, if it is missing or too long. */
  public String text(String field, @Nullable String value, int longest, String meaning) {
    String stripped = value == null ? "" : value.strip();
    if (stripped.isEmpty()) {
      add(field, "is missing: " + meaning);
    } else if (stripped.length() > longest) {
      add(field, "has more than " + longest + " characters");
    } else if (stripped.indexOf(0) >= 0) {
      add(field, "holds a character that cannot be stored");
    }
    return stripped;
  }

  /** A code of a list; a complaint, with the list, if it is missing or unknown. */
  public String code(
      String field, @Nullable String value, Collection<String> known, String meaning) {
    if (value == null || value.isBlank()) {
      add(field, "is missing: " + meaning);
    } else if (!known.contains(value)) {
      add(field, "is not one of " + String.join(", ", new TreeSet<>(known)));
    }
    return value == null ? "" : value;
  }

  /** The values that wire names stand for; a complaint for each that stands for none. */
  public <T> List<T> names(
      String field, @Nullable List<String> names, Function<String, Optional<T>> lookUp) {
    List<T> values = new ArrayList<>();
    for (int i = 0; names != null && i < names.size(); i++) {
      String name = names.get(i);
      Optional<T> value = name == null ? Optional.empty() : lookUp.apply(name);
      if (value.isEmpty()) {
        add(field + "[" + i + "]", "is not a known value");
      }
      value.ifPresent(values::add);
    }
    return values;
  }

  /** Whether there is any yet. */
  public boolean any() {
    return !found.isEmpty();
  }

  /**
   * @throws Problem invalid-request with every complaint, if there is one
   */
  public void raise() {
    if (!found.isEmpty()) {
      String fields = found.stream().map(FieldProblem::field).collect(Collectors.joining(", "));
      throw Problem.fields(
          ProblemType.INVALID_REQUEST, "Nothing was stored. Mend these fields: " + fields, found);
    }
  }
}
