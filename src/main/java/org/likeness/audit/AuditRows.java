package org.likeness.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Between an event and its row; {@link #COLUMNS} gives the order of both. */
final class AuditRows {
  static final String COLUMNS =
      "sequence, at, kind, action, actor_id, actor_login, actor_force, subject_type, subject_id,"
          + " justification, recipients, details, previous_hash, hash";

  /** Reads texts as texts alone: a number where a text was is a change. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

  private AuditRows() {}

  static void write(PreparedStatement row, AuditEvent event) throws SQLException {
    AuditEntry entry = event.entry();
    int i = 0;
    row.setLong(++i, event.sequence());
    row.setObject(++i, event.at().atOffset(ZoneOffset.UTC));
    row.setString(++i, entry.kind().wireName());
    row.setString(++i, entry.action());
    row.setString(++i, entry.actor().userId());
    row.setString(++i, entry.actor().login());
    row.setString(++i, entry.actor().force().value());
    row.setString(++i, entry.subjectType());
    row.setString(++i, entry.subjectId());
    row.setString(++i, entry.justification());
    row.setArray(++i, row.getConnection().createArrayOf("text", entry.recipients().toArray()));
    row.setString(++i, json(entry));
    row.setBytes(++i, event.previous().bytes());
    row.setBytes(++i, event.computeHash().bytes());
  }

  /**
   * The event of the row at the cursor.
   *
   * @throws IllegalArgumentException if the row cannot have been written by {@link #write}
   */
  static AuditEvent read(ResultSet row) throws SQLException {
    Actor actor =
        new Actor(
            row.getString("actor_id"),
            row.getString("actor_login"),
            new ForceCode(row.getString("actor_force")),
            Set.of());
    AuditEntry entry =
        new AuditEntry(
            EventKind.of(row.getString("kind")),
            row.getString("action"),
            actor,
            row.getString("subject_type"),
            row.getString("subject_id"),
            row.getString("justification"),
            recipients(row),
            details(row.getString("details")));
    return new AuditEvent(
        row.getLong("sequence"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        entry,
        ChainHash.of(row.getBytes("previous_hash")));
  }

  private static String json(AuditEntry entry) {
    try {
      return JSON.writeValueAsString(entry.details());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts can always be written", e);
    }
  }

  private static List<String> recipients(ResultSet row) throws SQLException {
    List<Object> recipients = Arrays.asList((Object[]) row.getArray("recipients").getArray());
    if (recipients.stream().anyMatch(recipient -> !(recipient instanceof String))) {
      throw new IllegalArgumentException("recipients is not a list of texts");
    }
    return recipients.stream().map(String.class::cast).toList();
  }

  private static SortedMap<String, String> details(String json) {
    try {
      TreeMap<String, String> details = JSON.readValue(json, DETAILS);
      if (details == null || details.containsValue(null)) {
        throw new IllegalArgumentException("details is not an object of texts");
      }
      return details;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details is not an object of texts", e);
    }
  }
}
