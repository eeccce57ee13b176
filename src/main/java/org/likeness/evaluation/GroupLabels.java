package org.likeness.evaluation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The label columns of a manifest. Ages become bands; a column with too many values is none; who
 * has two sexes or two ethnicities is in no group of that column.
 */
final class GroupLabels {
  private static final int MOST_VALUES = 20;
  private static final List<Integer> BANDS = List.of(18, 30, 45, 60);

  private final List<String> columns = new ArrayList<>();
  private final List<String> cautions = new ArrayList<>();
  private final Map<String, Set<String>> contradictory = new HashMap<>();

  private GroupLabels() {}

  static GroupLabels of(List<NamedCsvRecord> rows, List<String> names) {
    GroupLabels labels = new GroupLabels();
    names.forEach(name -> labels.add(rows, name));
    return labels;
  }

  private void add(List<NamedCsvRecord> rows, String column) {
    Set<String> values =
        rows.stream()
            .map(row -> value(row, column))
            .filter(v -> !v.isEmpty())
            .collect(Collectors.toSet());
    if (values.isEmpty()) {
      cautions.add("Nothing is recorded in the column '%s'.".formatted(column));
      return;
    }
    if (values.size() > MOST_VALUES) {
      cautions.add(
          "The column '%s' has %d different values and was not taken for a label."
              .formatted(column, values.size()));
      return;
    }
    columns.add(column);
    Set<String> people = belongsToPerson(column) ? contradictory(rows, column) : Set.of();
    contradictory.put(column, people);
    if (!people.isEmpty()) {
      cautions.add(
          "%d people have contradictory values of '%s' and are in no group of it."
              .formatted(people.size(), column));
    }
    warnOfMissing(rows, column);
  }

  private void warnOfMissing(List<NamedCsvRecord> rows, String column) {
    long missing = rows.stream().filter(row -> value(row, column).isEmpty()).count();
    if (missing > 0) {
      cautions.add(
          "%d of %d images have no value of '%s' and are in no group of it."
              .formatted(missing, rows.size(), column));
    }
  }

  private static Set<String> contradictory(List<NamedCsvRecord> rows, String column) {
    Map<String, String> first = new HashMap<>();
    Set<String> people = new HashSet<>();
    for (NamedCsvRecord row : rows) {
      String value = value(row, column);
      String person = row.findField("person").orElse("").strip();
      String known = value.isEmpty() ? null : first.putIfAbsent(person, value);
      if (known != null && !known.equals(value)) {
        people.add(person);
      }
    }
    return people;
  }

  /** Other labels, such as the camera or the age, may differ between the images of a person. */
  private static boolean belongsToPerson(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return name.equals("sex") || name.equals("gender") || name.startsWith("ethnic");
  }

  private static String value(NamedCsvRecord row, String column) {
    String value = row.findField(column).orElse("").strip();
    return column.toLowerCase(Locale.ROOT).startsWith("age") ? band(value) : value;
  }

  private static String band(String age) {
    if (!age.matches("\\d{1,3}")) {
      return age;
    }
    int years = Integer.parseInt(age);
    int from = 0;
    for (int until : BANDS) {
      if (years < until) {
        return from == 0 ? "under " + until : "%d to %d".formatted(from, until - 1);
      }
      from = until;
    }
    return from + " and over";
  }

  List<String> columns() {
    return columns;
  }

  List<String> cautions() {
    return cautions;
  }

  /** The groups that an image is in, by column. */
  Map<String, String> of(NamedCsvRecord row) {
    Map<String, String> groups = new TreeMap<>();
    String person = row.findField("person").orElse("").strip();
    for (String column : columns) {
      String value = value(row, column);
      if (!value.isEmpty() && !contradictory.getOrDefault(column, Set.of()).contains(person)) {
        groups.put(column, value);
      }
    }
    return groups;
  }
}
