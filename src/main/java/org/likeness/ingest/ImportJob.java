package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.media.Sha256;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/**
 * One import.
 *
 * @param id of the import
 * @param startedBy who sent the manifest; what the import writes is audited in this name
 * @param manifest hash of the manifest
 * @param total records of the manifest
 * @param state how far it is
 * @param pause why it waits, and for what; null if it does not
 * @param createdAt when the manifest came
 * @param startedAt when the first image was worked on; null before
 * @param completedAt when the last record had its outcome; null before
 */
record ImportJob(
    UUID id,
    Actor startedBy,
    Sha256 manifest,
    int total,
    ImportState state,
    @Nullable String pause,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt) {

  static final String COLUMNS =
      "id, force, created_by_id, created_by_login, manifest_sha256, total, state, pause,"
          + " created_at, started_at, completed_at";

  static ImportJob read(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        new Actor(
            row.getString("created_by_id"),
            row.getString("created_by_login"),
            new ForceCode(row.getString("force")),
            Set.of(Role.GALLERY_MANAGER)),
        new Sha256(row.getString("manifest_sha256")),
        row.getInt("total"),
        ImportState.ofWireName(row.getString("state")),
        row.getString("pause"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "completed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
