package org.likeness.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.Map;

/** Reads a manifest of JSON Lines: one object per line, its members named like the columns. */
final class JsonLinesRows {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(64 * 1024)
                  .maxNameLength(1024)
                  .maxNestingDepth(8)
                  .build())
          .build();

  private final ManifestProblems problems;
  private final RawRows rows;

  JsonLinesRows(ManifestProblems problems, RawRows rows) {
    this.problems = problems;
    this.rows = rows;
  }

  /** Hands over each well-formed record; what is not well-formed becomes a problem. */
  void read(Reader text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      while (!problems.full() && json.nextToken() != null) {
        readRecord(json);
      }
    } catch (StreamReadException e) {
      problems.add(lineOf(e.getLocation()), (String) null, malformed());
    }
  }

  private void readRecord(JsonParser json) throws IOException {
    long line = lineOf(json.currentTokenLocation());
    if (json.currentToken() != JsonToken.START_OBJECT) {
      problems.add(line, (String) null, "must be a JSON object");
      json.skipChildren();
      return;
    }
    Map<Column, String> values = new EnumMap<>(Column.class);
    int before = problems.count();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      readMember(json, line, name, values);
    }
    if (problems.count() == before) {
      rows.row(new RawRow(line, values));
    }
  }

  private void readMember(JsonParser json, long line, String name, Map<Column, String> values)
      throws IOException {
    Column column = Column.of(name).orElse(null);
    if (json.currentToken().isStructStart()) {
      problems.add(line, name, "must be a text or a number");
      json.skipChildren();
    } else if (column != null) {
      String value = json.getText().strip();
      if (json.currentToken() != JsonToken.VALUE_NULL && !value.isEmpty()) {
        values.put(column, value);
      }
    } else if (!Column.IGNORED.contains(name)) {
      problems.add(line, (String) null, Column.unknown(name));
    }
  }

  private static String malformed() {
    return "is not well-formed JSON, or names a member twice; reading stopped here";
  }

  private static long lineOf(JsonLocation location) {
    return Math.max(1, location.getLineNr());
  }
}
