package org.likeness.ingest;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a job knows of the image of one name.
 *
 * @param line line in the manifest
 * @param file the name
 * @param awaited whether it is still to come
 * @param image hash of the one that came; null if none did
 */
record AwaitedImage(long line, String file, boolean awaited, @Nullable String image) {

  static AwaitedImage read(ResultSet row) throws SQLException {
    return new AwaitedImage(
        row.getLong("line"),
        row.getString("file"),
        row.getString("state").equals("awaiting"),
        row.getString("sha256"));
  }
}
