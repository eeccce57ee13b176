package org.likeness.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What makes two records the same image (G4).
 *
 * @param force that took it
 * @param custodyReference of the custody record
 * @param image hash of its bytes
 */
record ImageKey(String force, String custodyReference, String image) {

  static ImageKey of(ClaimedRecord record) {
    return new ImageKey(
        record.record().force().value(), record.record().custodyReference(), record.image().hex());
  }

  static ImageKey read(ResultSet row) throws SQLException {
    return new ImageKey(
        row.getString("force"), row.getString("custody_reference"), row.getString("sha256"));
  }
}
