package org.likeness.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.CustodyRecord;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The rejected records of an import as a manifest with two columns more, {@code reason} and {@code
 * detail}: mended, it can be imported as it is (G5). What was erased is no longer in it: nothing of
 * it is left to mend.
 */
@ApplicationScoped
class RejectsFile {
  private static final int RECORDS_AT_A_TIME = 1000;

  private final ImportReports reports;

  RejectsFile(ImportReports reports) {
    this.reports = reports;
  }

  /** Writes those that there are until now. */
  void write(UUID jobId, OutputStream out) {
    try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
      csv.writeRecord(header());
      List<ImportedRecord> page = page(jobId, 0);
      while (!page.isEmpty()) {
        page.forEach(record -> write(record, csv));
        page = page(jobId, page.getLast().line());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ImportedRecord> page(UUID jobId, long after) {
    return reports.records(jobId, Outcome.REJECTED, after, RECORDS_AT_A_TIME);
  }

  private static List<String> header() {
    return Stream.concat(
            Arrays.stream(Column.values()).map(Column::heading), Stream.of("reason", "detail"))
        .toList();
  }

  private static void write(ImportedRecord rejected, CsvWriter csv) {
    CustodyRecord record = rejected.record();
    if (record == null) {
      return;
    }
    List<String> fields = new ArrayList<>();
    for (Column column : Column.values()) {
      fields.add(value(column, rejected.file(), record));
    }
    fields.add(text(rejected.reason()));
    fields.add(text(rejected.detail()));
    csv.writeRecord(fields);
  }

  private static String value(Column column, String file, CustodyRecord record) {
    return switch (column) {
      case FILE -> file;
      case FORCE -> record.force().value();
      case CUSTODY_REFERENCE -> record.custodyReference();
      case PERSON_REFERENCE -> record.personReference();
      case CAPTURE_DATE -> record.captureDate().toString();
      case AGE_AT_CAPTURE -> String.valueOf(record.ageAtCapture());
      case SEX -> record.sex().wireName();
      case ETHNICITY_CODE -> text(record.ethnicityCode());
      case ARREST_OUTCOME -> record.arrestOutcome().wireName();
      case OFFENCE_GROUP -> record.offenceGroup().wireName();
      case IMAGE_TYPE -> record.imageType().wireName();
      case REVIEW_DATE -> text(record.reviewDate());
    };
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
