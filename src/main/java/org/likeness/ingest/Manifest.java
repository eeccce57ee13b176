package org.likeness.ingest;

import org.likeness.media.Sha256;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;

/**
 * A manifest on disk, in CSV or JSON Lines by its content. It is read twice, once to check and once
 * to take the records, and never held whole in memory.
 */
final class Manifest {
  private final Path file;
  private final RowRules rules;
  private final int maxRecords;

  Manifest(Path file, RowRules rules, int maxRecords) {
    this.file = file;
    this.rules = rules;
    this.maxRecords = maxRecords;
  }

  /** Checks every line; nothing is written anywhere. */
  ManifestCheck check() {
    ManifestProblems problems = new ManifestProblems();
    RowsTogether together = new RowsTogether();
    int[] records = {0};
    read(
        problems,
        raw -> {
          if (++records[0] == maxRecords + 1) {
            problems.add(raw.line(), (String) null, "is one record more than " + maxRecords);
          } else if (records[0] <= maxRecords) {
            rules.check(raw, problems).ifPresent(row -> together.check(row, problems));
          }
        });
    if (problems.count() == 0 && records[0] == 0) {
      problems.add(1, (String) null, "the manifest has no records");
    }
    return problems.count() == 0
        ? new ManifestCheck.Accepted(sha256(), records[0])
        : new ManifestCheck.Refused(problems.found());
  }

  /**
   * Hands over the records of a manifest that has been accepted.
   *
   * @throws IllegalStateException if it is no longer what was accepted
   */
  void forEach(Consumer<ManifestRow> taker) {
    ManifestProblems problems = new ManifestProblems();
    read(problems, raw -> rules.check(raw, problems).ifPresent(taker));
    if (problems.count() > 0) {
      throw new IllegalStateException("the manifest changed after its check; file=" + file);
    }
  }

  private void read(ManifestProblems problems, RawRows rows) {
    try {
      readByContent(problems, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readByContent(ManifestProblems problems, RawRows rows) throws IOException {
    switch (ManifestText.kindOf(file)) {
      case EMPTY -> problems.add(1, (String) null, "the manifest is empty");
      case UTF_16 -> problems.add(1, (String) null, "the manifest is UTF-16; save it as UTF-8");
      case SPREADSHEET ->
          problems.add(1, (String) null, "this is a spreadsheet or archive; save it as CSV");
      case JSON_ARRAY ->
          problems.add(1, (String) null, "a JSON array; send JSON Lines, one object per line");
      case CSV -> readText(problems, text -> new CsvRows(problems, rows).read(text));
      case JSON_LINES -> readText(problems, text -> new JsonLinesRows(problems, rows).read(text));
    }
  }

  private interface TextReading {
    void of(Reader text) throws IOException;
  }

  private void readText(ManifestProblems problems, TextReading reading) throws IOException {
    try (Reader text = ManifestText.open(file)) {
      reading.of(text);
    } catch (CharacterCodingException e) {
      problems.add(
          ManifestText.firstBrokenLine(file),
          (String) null,
          "is not UTF-8; save the manifest as CSV UTF-8");
    }
  }

  /** The hash of the file. */
  Sha256 sha256() {
    MessageDigest digest = Sha256.digest();
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Sha256.of(digest);
  }
}
