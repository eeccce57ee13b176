package org.likeness.ingest;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.EnrolmentResult;

import java.time.Instant;
import java.util.UUID;

/**
 * A record with its outcome, as it is written.
 *
 * @param line line in the manifest
 * @param outcome what became of it
 * @param imageId the image in the gallery; null if the record is rejected
 * @param reject why it is rejected; null if it is not
 */
record SettledRecord(
    long line, Outcome outcome, @Nullable UUID imageId, Verdict.@Nullable Unfit reject) {

  /** Takes {@link #values}. */
  static final String WRITE =
      "update import_record set state = 'settled', claim = null, claimed_until = null,"
          + " outcome = ?, image_id = ?, reason = ?, detail = ?, settled_at = ?"
          + " where job_id = ? and line = ?";

  static SettledRecord rejected(ClaimedRecord record, Verdict.Unfit reject) {
    return new SettledRecord(record.line(), Outcome.REJECTED, null, reject);
  }

  static SettledRecord of(ClaimedRecord record, EnrolmentResult result) {
    return switch (result.outcome()) {
      case ENROLLED -> of(record, Outcome.ENROLLED, result);
      case UPDATED -> of(record, Outcome.UPDATED, result);
      case UNCHANGED -> of(record, Outcome.UNCHANGED, result);
      case HELD -> rejected(record, Verdict.Unfit.of(RecordReject.HELD));
      case ERASED -> rejected(record, Verdict.Unfit.of(RecordReject.ERASED));
    };
  }

  private static SettledRecord of(ClaimedRecord record, Outcome outcome, EnrolmentResult result) {
    return new SettledRecord(record.line(), outcome, result.imageId(), null);
  }

  @Nullable Object[] values(UUID jobId, Instant now) {
    return new @Nullable Object[] {
      outcome.wireName(),
      imageId,
      reject == null ? null : reject.reason(),
      reject == null ? null : reject.detail(),
      now,
      jobId,
      line
    };
  }
}
