package org.likeness.review.supervision;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Results of reviewers as CSV: one line for each reviewer and month, and one for all months. */
final class ResultFile {
  private static final List<String> HEADER =
      List.of(
          "reviewer",
          "month",
          "lists",
          "inconclusive",
          "wrong_people",
          "false_positives",
          "lists_without_the_person",
          "false_positive_rate",
          "false_positive_lower_95",
          "false_positive_upper_95",
          "false_positive_too_few",
          "false_negatives",
          "lists_with_the_person",
          "false_negative_rate",
          "false_negative_lower_95",
          "false_negative_upper_95",
          "false_negative_too_few",
          "median_minutes");

  private ResultFile() {}

  static String write(ReviewerResultList results) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      for (ReviewerResults one : results.items()) {
        csv.writeRecord(line(one.reviewer(), "all", one.total()));
        one.months().forEach(m -> csv.writeRecord(line(one.reviewer(), m.month(), m.results())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> line(String reviewer, String month, TestResults results) {
    ErrorRate positives = results.falsePositives();
    ErrorRate negatives = results.falseNegatives();
    return List.of(
        reviewer,
        month,
        text(results.lists()),
        text(results.inconclusive()),
        text(results.wrongPeople()),
        text(positives.errors()),
        text(positives.lists()),
        decimals(positives.rate()),
        bound(positives.interval(), true),
        bound(positives.interval(), false),
        text(positives.tooFew()),
        text(negatives.errors()),
        text(negatives.lists()),
        decimals(negatives.rate()),
        bound(negatives.interval(), true),
        bound(negatives.interval(), false),
        text(negatives.tooFew()),
        decimals(results.medianMinutes()));
  }

  private static String bound(@Nullable Interval interval, boolean lower) {
    return interval == null ? "" : decimals(lower ? interval.lower() : interval.upper());
  }

  private static String decimals(@Nullable Double number) {
    return number == null ? "" : String.format(Locale.ROOT, "%.4f", number);
  }

  private static String text(Object value) {
    return Objects.toString(value);
  }
}
