package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a pack, received whole; its bytes are the object of its hash.
 *
 * @param id stable id
 * @param kind what it is for
 * @param format what its content is
 * @param name as the retailer's machine called it; for people alone
 * @param bytes its size
 * @param sha256 of its bytes
 * @param fromForm whether it is a statement that was written and signed in the form
 * @param addedAt when it was received
 * @param questionId of the question that it answers; absent if it came with the pack
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceFile")
public record EvidenceFile(
    UUID id,
    FileKind kind,
    FileFormat format,
    String name,
    long bytes,
    Sha256 sha256,
    boolean fromForm,
    Instant addedAt,
    @Nullable UUID questionId) {

  @Override
  public String toString() {
    return "EvidenceFile[id=" + id + ", kind=" + kind + ", format=" + format + "]";
  }
}
