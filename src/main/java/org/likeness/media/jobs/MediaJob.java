package org.likeness.media.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pass over all stored objects.
 *
 * @param id of the pass
 * @param kind what is done with every object
 * @param begunAt when
 * @param begunBy login of who began it
 * @param progressPercent about how far it is, 0..100: hashes are spread evenly, and it goes in
 *     their order
 * @param objects how many are done
 * @param bytes of them
 * @param damaged how many were found that are not what was stored
 * @param missing how many the database needs and the store has not; found by {@code verify} alone
 * @param damages the first of both; listed only with a single pass
 * @param trouble what it waits for now; absent if nothing
 * @param finishedAt when it ended; absent while it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaJob(
    UUID id,
    JobKind kind,
    Instant begunAt,
    String begunBy,
    int progressPercent,
    long objects,
    long bytes,
    long damaged,
    long missing,
    List<Damage> damages,
    @Nullable String trouble,
    @Nullable Instant finishedAt) {

  /**
   * An object that is not what was stored, or that is missing.
   *
   * @param sha256 what it was stored under
   * @param found what is wrong with it
   * @param missing whether it is not there at all
   */
  public record Damage(String sha256, String found, boolean missing) {}

  static MediaJob of(JobRow row, List<Damage> damages) {
    return new MediaJob(
        row.id,
        JobKind.of(row.kind).orElseThrow(),
        row.begunAt,
        row.begunBy,
        row.finishedAt == null ? percent(row.position) : 100,
        row.objects,
        row.bytes,
        row.damaged,
        row.missing,
        damages,
        row.trouble,
        row.finishedAt);
  }

  private static int percent(String position) {
    return position.isEmpty() ? 0 : Integer.parseInt(position.substring(0, 4), 16) * 100 >> 16;
  }
}
