package org.likeness.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A witness statement, as written in the form.
 *
 * @param name of the witness
 * @param account what the witness saw, in their own words, at most 20,000 characters
 * @param truthful whether the witness makes the statement of truth; needed to sign
 * @param signature the witness's name, typed by the witness; absent to save without signing
 */
@Schema(name = "NewEvidenceStatement")
public record NewStatement(
    @Nullable String name,
    @Nullable String account,
    @Nullable Boolean truthful,
    @Nullable String signature) {

  @Override
  public String toString() {
    return "NewStatement[redacted]";
  }
}
