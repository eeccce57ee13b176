package org.likeness.ingest;

import java.util.List;
import java.util.UUID;

/**
 * Records of one job that one worker has to itself for a while.
 *
 * @param id of the claim
 * @param jobId of the job
 * @param records in the order of the manifest, at least one
 */
record Claim(UUID id, UUID jobId, List<ClaimedRecord> records) {

  Claim {
    records = List.copyOf(records);
  }
}
