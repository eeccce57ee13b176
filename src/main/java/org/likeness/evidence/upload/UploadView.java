package org.likeness.evidence.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload as its organisation sees it.
 *
 * @param id stable id
 * @param purpose what it is for, such as {@code cctv}
 * @param name of the file on the sender's machine
 * @param bytes size of the whole file
 * @param received how many of them are kept; sending goes on from there
 * @param state how far it is
 * @param reason why it cannot be used; absent unless it was refused
 * @param fingerprint as the sender gave it; absent if none was given
 * @param expiresAt when it is removed unless it is finished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceUpload")
public record UploadView(
    UUID id,
    String purpose,
    String name,
    long bytes,
    long received,
    UploadState state,
    @Nullable String reason,
    @Nullable String fingerprint,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "UploadView[id=" + id + ", state=" + state + "]";
  }
}
