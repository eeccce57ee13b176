package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A witness statement that is written in the form.
 *
 * @param name of the witness
 * @param account what the witness saw, in their own words
 * @param signature the name that the witness typed under the statement of truth; absent until then
 * @param signedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceStatement")
public record Statement(
    @Nullable String name,
    @Nullable String account,
    @Nullable String signature,
    @Nullable Instant signedAt) {

  /** What a witness declares by signing (Criminal Procedure Rules 2020, rule 16.2). */
  public static final String OF_TRUTH =
      "This statement is true to the best of my knowledge and belief and I make it knowing that, if"
          + " it is tendered in evidence, I shall be liable to prosecution if I have wilfully stated"
          + " in it anything which I know to be false, or do not believe to be true.";

  @Override
  public String toString() {
    return "Statement[redacted]";
  }
}
