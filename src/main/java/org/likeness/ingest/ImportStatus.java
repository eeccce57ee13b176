package org.likeness.ingest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * How far an import is.
 *
 * @param id of the import
 * @param state receiving, running or completed
 * @param stateDetail why it waits, if it does
 * @param force whose gallery manager began it
 * @param startedBy login of that person
 * @param manifestSha256 hash of the manifest
 * @param total records of the manifest
 * @param received records whose image came
 * @param processed records with an outcome
 * @param enrolled new images
 * @param updated images that were there with other data
 * @param unchanged images that were there with the same data
 * @param rejected records without an image in the gallery
 * @param rejectedByReason how many for each reason
 * @param imagesPerSecond over the last half minute, or over all of it once completed
 * @param secondsLeft at that rate; null while it cannot be told
 * @param createdAt when the manifest came
 * @param startedAt when work began; null before
 * @param completedAt when the last record had its outcome; null before
 */
@Schema(description = "How far an import is")
public record ImportStatus(
    UUID id,
    ImportState state,
    @Nullable String stateDetail,
    String force,
    String startedBy,
    String manifestSha256,
    int total,
    long received,
    long processed,
    long enrolled,
    long updated,
    long unchanged,
    long rejected,
    SortedMap<String, Long> rejectedByReason,
    double imagesPerSecond,
    @Nullable Long secondsLeft,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt) {

  static ImportStatus of(ImportJob job, RecordCounts counts, Pace pace) {
    return new ImportStatus(
        job.id(),
        job.state(),
        job.pause(),
        job.startedBy().force().value(),
        job.startedBy().login(),
        job.manifest().hex(),
        job.total(),
        counts.received(),
        counts.processed(),
        counts.of(Outcome.ENROLLED),
        counts.of(Outcome.UPDATED),
        counts.of(Outcome.UNCHANGED),
        counts.of(Outcome.REJECTED),
        counts.rejectedByReason(),
        pace.perSecond(),
        pace.secondsFor(job.total() - counts.processed()),
        job.createdAt(),
        job.startedAt(),
        job.completedAt());
  }
}
