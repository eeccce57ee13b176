package org.likeness.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * What the records of a manifest must be together: no file twice, and no custody record of two
 * people.
 */
final class RowsTogether {
  private final Map<String, Long> lineOfFile = new HashMap<>();
  private final Map<String, String> personOfCustody = new HashMap<>();

  /** Checks a record against those before it. */
  void check(ManifestRow row, ManifestProblems problems) {
    Long earlier = lineOfFile.putIfAbsent(row.file(), row.line());
    if (earlier != null) {
      problems.add(row.line(), Column.FILE, "line " + earlier + " has the same file");
    }
    String custody = row.record().force() + " " + row.record().custodyReference();
    String person = personOfCustody.putIfAbsent(custody, row.record().personReference());
    if (person != null && !person.equals(row.record().personReference())) {
      problems.add(
          row.line(),
          Column.PERSON_REFERENCE,
          "an earlier line gives the same custody reference to another person");
    }
  }
}
