package org.likeness.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a retailer handed over, file by file (P2).
 *
 * @param packId stable id
 * @param reference by which people name the pack
 * @param organisation name of the retailer
 * @param force name of the force that got it
 * @param store name of the store
 * @param submittedAt when it was handed over
 * @param submittedBy login of who did
 * @param files all files of it, those that answered a question among them
 */
@Schema(name = "EvidenceReceipt")
public record Receipt(
    UUID packId,
    String reference,
    String organisation,
    String force,
    String store,
    Instant submittedAt,
    String submittedBy,
    List<EvidenceFile> files) {

  @Override
  public String toString() {
    return "Receipt[packId=" + packId + "]";
  }
}
