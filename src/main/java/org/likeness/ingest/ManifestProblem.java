package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.FieldProblem;

/**
 * One thing that is wrong in a manifest.
 *
 * @param line line of the file, from 1
 * @param column the column to blame; null if the line as a whole is
 * @param reason what is expected; never the value found
 */
record ManifestProblem(long line, @Nullable String column, String reason) {

  FieldProblem toFieldProblem() {
    String place = "line " + line + (column == null ? "" : ", column " + column);
    return new FieldProblem(place, reason);
  }
}
