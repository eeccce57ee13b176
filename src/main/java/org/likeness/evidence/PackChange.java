package org.likeness.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A step of the form. Each section that is there takes the place of what was saved of it; what is
 * absent stays as it was.
 *
 * @param incident what happened
 * @param store where
 * @param loss what was taken
 * @param circumstances what decides how soon the police look at it
 * @param crimeReference of the force; empty if there is none
 * @param linked ids of packs of the same organisation that may show the same person
 */
@Schema(name = "EvidencePackChange")
public record PackChange(
    @Nullable Incident incident,
    @Nullable Store store,
    @Nullable Loss loss,
    @Nullable Circumstances circumstances,
    @Nullable String crimeReference,
    @Nullable List<UUID> linked) {

  @Override
  public String toString() {
    return "PackChange[redacted]";
  }
}
