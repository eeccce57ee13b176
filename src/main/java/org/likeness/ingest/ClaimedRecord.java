package org.likeness.ingest;

import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.KnownImages.Incoming;
import org.likeness.media.Sha256;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A record whose image is here and that one worker works on.
 *
 * @param line line in the manifest
 * @param record what the source force says
 * @param image hash of its image
 * @param attempts how often work on it was begun, this time included
 */
record ClaimedRecord(long line, CustodyRecord record, Sha256 image, int attempts) {

  static ClaimedRecord read(ResultSet row) throws SQLException {
    return new ClaimedRecord(
        row.getLong("line"),
        RecordColumns.read(row),
        new Sha256(row.getString("sha256")),
        row.getInt("attempts"));
  }

  Incoming incoming() {
    return new Incoming(record, image);
  }
}
