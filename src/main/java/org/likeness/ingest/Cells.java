package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.CustodyRecord;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of one record by column. A value that is missing or wrong is empty and has become a
 * problem; what is found is never repeated in the problem.
 */
final class Cells {
  private static final int MAX_AGE = 120;
  private static final Pattern REFERENCE =
      Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./_:#-]*");
  private static final Pattern ETHNICITY = Pattern.compile("[WMABO][1-9]|NS");
  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final DateTimeFormatter STRICT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final RawRow row;
  private final ManifestProblems problems;

  Cells(RawRow row, ManifestProblems problems) {
    this.row = row;
    this.problems = problems;
  }

  /** The text; empty if there is none, a problem only if there must be one. */
  Optional<String> text(Column column) {
    String value = row.get(column);
    if (value == null && column.required()) {
      problems.add(row.line(), column, "must not be empty");
    }
    return Optional.ofNullable(value);
  }

  void blameIfPresent(Column column, String reason) {
    if (row.get(column) != null) {
      problems.add(row.line(), column, reason);
    }
  }

  /** A text without fault. */
  Optional<String> parsed(Column column, Function<String, @Nullable String> fault) {
    return text(column).filter(value -> isFine(column, fault.apply(value)));
  }

  private boolean isFine(Column column, @Nullable String fault) {
    if (fault != null) {
      problems.add(row.line(), column, fault);
    }
    return fault == null;
  }

  Optional<String> reference(Column column) {
    return parsed(column, Cells::faultOfReference);
  }

  private static @Nullable String faultOfReference(String value) {
    if (value.length() > CustodyRecord.MAX_REFERENCE) {
      return "must have at most " + CustodyRecord.MAX_REFERENCE + " characters";
    }
    return REFERENCE.matcher(value).matches()
        ? null
        : "must begin with a letter or digit and hold only letters, digits, blanks and . / _ : # -";
  }

  Optional<String> ethnicity(Column column) {
    return parsed(
        column,
        value ->
            ETHNICITY.matcher(value).matches()
                ? null
                : "must be a self-defined ethnicity code such as W1, M2, A9, B1, O9 or NS, or empty");
  }

  Optional<Integer> age(Column column) {
    return parsed(column, value -> isAge(value) ? null : "must be a whole number in 0.." + MAX_AGE)
        .map(Integer::valueOf);
  }

  private static boolean isAge(String value) {
    return WHOLE_NUMBER.matcher(value).matches() && Integer.parseInt(value) <= MAX_AGE;
  }

  Optional<LocalDate> date(Column column, LocalDate earliest, LocalDate latest) {
    return parsed(column, value -> faultOfDate(value, earliest, latest)).flatMap(Cells::day);
  }

  private static @Nullable String faultOfDate(String value, LocalDate earliest, LocalDate latest) {
    Optional<LocalDate> day = day(value);
    if (day.isEmpty()) {
      return "must be a date such as 2024-03-31";
    }
    if (day.get().isAfter(latest)) {
      return "must not be after " + latest;
    }
    return day.get().isBefore(earliest) ? "must not be before " + earliest : null;
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return ISO_DATE.matcher(value).matches()
          ? Optional.of(LocalDate.parse(value, STRICT))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  <E> Optional<E> oneOf(Column column, E[] known, Function<E, String> wireName) {
    Optional<String> value = text(column);
    Optional<E> match =
        value.flatMap(
            text -> Arrays.stream(known).filter(k -> wireName.apply(k).equals(text)).findFirst());
    if (value.isPresent() && match.isEmpty()) {
      problems.add(
          row.line(),
          column,
          "must be one of " + Arrays.stream(known).map(wireName).collect(Collectors.joining(", ")));
    }
    return match;
  }
}
