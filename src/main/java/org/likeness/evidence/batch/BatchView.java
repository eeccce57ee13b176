package org.likeness.evidence.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.likeness.problem.FieldProblem;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An archive, and what came of it.
 *
 * @param id of the upload that brings it
 * @param state how far it is
 * @param errors everything that is wrong with it; nothing was made then
 * @param packs that were made of it, in the order of the manifest
 */
@Schema(name = "EvidenceBatch")
public record BatchView(UUID id, State state, List<FieldProblem> errors, List<BatchPack> packs) {

  /** How far an archive is. */
  @Schema(name = "EvidenceBatchState")
  public enum State {
    SENDING,
    CHECKING,
    CREATED,
    REFUSED;

    /** The stable lower-case name. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A pack that was made.
   *
   * @param key by which the manifest named it
   * @param id of the pack
   * @param reference by which people name it
   */
  @Schema(name = "EvidenceBatchPack")
  public record BatchPack(String key, UUID id, String reference) {}
}
