package org.likeness.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.CustodyRecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A record of a manifest and what became of it.
 *
 * @param line line in the manifest
 * @param file name of the image
 * @param record what the manifest says; null if the image was erased
 * @param outcome what became of it
 * @param reason why it was rejected, of the fixed list
 * @param detail what was found
 * @param imageId the image in the gallery, unless rejected
 */
@Schema(description = "A record of a manifest and what became of it")
public record ImportedRecord(
    long line,
    String file,
    @JsonIgnore @Nullable CustodyRecord record,
    Outcome outcome,
    @Nullable String reason,
    @Nullable String detail,
    @Nullable UUID imageId) {

  static ImportedRecord read(ResultSet row) throws SQLException {
    return new ImportedRecord(
        row.getLong("line"),
        row.getString("file"),
        row.getString("custody_reference") == null ? null : RecordColumns.read(row),
        Outcome.of(row.getString("outcome")).orElseThrow(),
        row.getString("reason"),
        row.getString("detail"),
        row.getObject("image_id", UUID.class));
  }
}
