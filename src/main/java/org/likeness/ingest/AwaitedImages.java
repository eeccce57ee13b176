package org.likeness.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Which images a job awaits, and which it has. */
@ApplicationScoped
class AwaitedImages {
  private static final int NAMES_AT_A_TIME = 1000;

  private final Sql sql;

  AwaitedImages(Sql sql) {
    this.sql = sql;
  }

  /** Those of the names that the job's manifest has. */
  Map<String, AwaitedImage> find(UUID jobId, List<String> names) {
    Map<String, AwaitedImage> found = new HashMap<>();
    for (int from = 0; from < names.size(); from += NAMES_AT_A_TIME) {
      List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_A_TIME));
      sql.list(
              "select line, file, state, sha256 from import_record"
                  + " where job_id = ? and file = any(?)",
              AwaitedImage::read,
              jobId,
              some.toArray(new String[0]))
          .forEach(image -> found.put(image.file(), image));
    }
    return found;
  }

  /** Images still to come, by line, after that line. */
  List<AwaitedImage> missing(UUID jobId, long after, int limit) {
    return sql.list(
        "select line, file, state, sha256 from import_record"
            + " where job_id = ? and state = 'awaiting' and line > ? order by line limit ?",
        AwaitedImage::read,
        jobId,
        after,
        limit);
  }
}
