package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pack that was submitted, as the police of its force see it.
 *
 * @param id stable id
 * @param reference by which people name it
 * @param organisation code of the retailer
 * @param organisationName its name
 * @param state how far it is
 * @param submittedBy login of who submitted it
 * @param submittedAt when
 * @param incident what happened
 * @param store where
 * @param loss what was taken
 * @param circumstances what decides how soon the police look at it
 * @param crimeReference of the force, if there is one
 * @param statement as it was written in the form; its members are absent where a PDF was sent
 * @param files in the order in which they were received
 * @param questions the first first
 * @param linked ids of other packs of the retailer, of the same force and submitted, that it thinks
 *     belong to the same person; whichever of the two names the other
 * @param version goes up with every change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidencePack")
public record EvidencePack(
    UUID id,
    String reference,
    String organisation,
    String organisationName,
    PackState state,
    String submittedBy,
    Instant submittedAt,
    Incident incident,
    Store store,
    Loss loss,
    Circumstances circumstances,
    @Nullable String crimeReference,
    Statement statement,
    List<EvidenceFile> files,
    List<Question> questions,
    List<UUID> linked,
    int version) {

  @Override
  public String toString() {
    return "EvidencePack[id=" + id + ", state=" + state + "]";
  }
}
