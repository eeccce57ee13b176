package org.likeness.evidence.upload;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.OrganisationCode;
import org.likeness.media.Sha256;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what a client wants to send. */
@ApplicationScoped
class UploadOrder {
  private final Targets targets;

  UploadOrder(Targets targets) {
    this.targets = targets;
  }

  /**
   * @throws Problem invalid-request, payload-too-large, forbidden
   */
  NewUpload read(@Nullable String length, @Nullable String metadata, Actor actor) {
    OrganisationCode organisation = organisation(actor);
    Complaints complaints = new Complaints();
    Map<String, String> told = Tus.metadata(metadata, complaints);
    long bytes = Tus.bytes(Tus.LENGTH, length, complaints);
    String name = FileName.plain(told.getOrDefault("filename", ""));
    if (name.isEmpty()) {
      complaints.add("filename", "is missing: the name of the file");
    }
    if (length != null && bytes == 0) {
      complaints.add(Tus.LENGTH, "the file is empty");
    }
    String kind = complaints.text("kind", told.get("kind"), 20, "what the file is for");
    UUID pack = pack(told.get("pack"), complaints);
    Sha256 claimed = hash(told.get("sha256"), complaints);
    complaints.raise();
    requireSize(bytes, targets.of(kind).largest(kind));
    return new NewUpload(organisation.value(), kind, pack, name, bytes, fingerprint(told), claimed);
  }

  /**
   * A file for no pack, in one request.
   *
   * @throws Problem payload-too-large, forbidden
   */
  NewUpload of(String kind, String name, long bytes, Actor actor) {
    OrganisationCode organisation = organisation(actor);
    requireSize(bytes, targets.of(kind).largest(kind));
    return new NewUpload(organisation.value(), kind, null, name, bytes, null, null);
  }

  private static OrganisationCode organisation(Actor actor) {
    if (actor.organisation() == null) {
      throw Problem.of(ProblemType.FORBIDDEN, "Your account belongs to no organisation");
    }
    return actor.organisation();
  }

  private static @Nullable String fingerprint(Map<String, String> told) {
    String plain = FileName.plain(told.getOrDefault("fingerprint", ""));
    return plain.isEmpty() ? null : plain;
  }

  private static void requireSize(long bytes, long largest) {
    if (bytes > largest) {
      throw Problem.of(
          ProblemType.PAYLOAD_TOO_LARGE,
          "The file has %,d bytes; at most %,d are taken".formatted(bytes, largest));
    }
  }

  private static @Nullable UUID pack(@Nullable String id, Complaints complaints) {
    try {
      return id == null || id.isBlank() ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      complaints.add("pack", "must be the id of a pack");
      return null;
    }
  }

  private static @Nullable Sha256 hash(@Nullable String hex, Complaints complaints) {
    try {
      return hex == null || hex.isBlank() ? null : new Sha256(hex.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      complaints.add("sha256", "must be 64 hexadecimal digits");
      return null;
    }
  }
}
