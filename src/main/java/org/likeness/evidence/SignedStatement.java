package org.likeness.evidence;

import java.time.Instant;
import java.util.List;

/**
 * What the PDF of a statement says.
 *
 * @param reference of the pack
 * @param organisation name of the retailer
 * @param name of the witness
 * @param account lines of it
 * @param truth the declaration
 * @param signature as the witness typed it
 * @param signedAt when
 */
record SignedStatement(
    String reference,
    String organisation,
    String name,
    List<String> account,
    String truth,
    String signature,
    Instant signedAt) {

  @Override
  public String toString() {
    return "SignedStatement[redacted]";
  }
}
