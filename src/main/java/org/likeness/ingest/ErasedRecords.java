package org.likeness.ingest;

import org.likeness.gallery.erasure.SourceRecords;
import org.likeness.media.Sha256;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Blanks the records of erased images (G3): what the manifest told of the person, and the name of
 * the file. Line, outcome, force and the hash of the image stay, for the counts.
 */
@ApplicationScoped
class ErasedRecords implements SourceRecords {
  /** No manifest can name a file like that. */
  private static final String BLANK =
      "update import_record r set file = '/erased/' || r.line, custody_reference = null,"
          + " person_reference = null, capture_date = null, age_at_capture = null, sex = null,"
          + " ethnicity_code = null, arrest_outcome = null, offence_group = null,"
          + " image_type = null, review_date = null"
          + " where r.state = 'settled' and r.custody_reference is not null and ";

  private static final String FINGERPRINT =
      "record_fingerprint(r.force, r.custody_reference, r.sha256)";
  private static final String OF_KEYS = "r.sha256 = any(?) and " + FINGERPRINT + " = any(?)";

  private final Sql sql;

  ErasedRecords(Sql sql) {
    this.sql = sql;
  }

  /**
   * A record that a worker holds is passed over: it is blanked when it is settled, or by the next
   * attempt.
   */
  @Override
  public void erase(Collection<Key> keys) {
    sql.update(BLANK + OF_KEYS, texts(keys, Key::image), texts(keys, Key::fingerprint));
  }

  @Override
  public long rest(Collection<Key> keys) {
    // the states stand in the text, so that the planner takes the partial indexes
    return count("r.state = 'settled' and r.custody_reference is not null", keys)
        + count("r.state = 'received'", keys);
  }

  private long count(String condition, Collection<Key> keys) {
    return sql.first(
            "select count(*) as records from import_record r where "
                + condition
                + " and "
                + OF_KEYS,
            row -> row.getLong("records"),
            texts(keys, Key::image),
            texts(keys, Key::fingerprint))
        .orElse(0L);
  }

  private static String[] texts(Collection<Key> keys, Function<Key, Sha256> part) {
    return keys.stream().map(part).map(Sha256::hex).toArray(String[]::new);
  }

  /** Blanks those of the settled records that were erased before, whatever became of them. */
  void eraseKnown(UUID jobId, List<SettledRecord> settled) {
    sql.update(
        BLANK
            + "r.job_id = ? and r.line = any(?) and exists (select 1 from gallery_tombstone t"
            + " where t.fingerprint = "
            + FINGERPRINT
            + ")",
        jobId,
        settled.stream().map(SettledRecord::line).toArray(Long[]::new));
  }
}
