package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;
import org.likeness.gallery.Retention;
import org.likeness.gallery.ScanMode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A search and its candidate list as they were when it was made. It never changes (S7).
 *
 * @param id sorts by time
 * @param createdAt when
 * @param createdById user id of who searched
 * @param createdBy the name that they sign in with
 * @param details why
 * @param policyVersion the text about what may be searched that the user accepted (S2)
 * @param filter what was left out
 * @param point where the list was cut
 * @param model what made the template
 * @param gallery what was searched
 * @param scan how
 * @param retention what an approximate scan of that generation was measured to find; null for an
 *     exhaustive one, which finds everybody
 * @param stills the unknown person
 * @param candidates the most alike first; may be empty
 * @param knownAnswer whether it was made to test reviewers (R5) and is no search of a case
 */
public record FrozenSearch(
    UUID id,
    Instant createdAt,
    String createdById,
    String createdBy,
    CaseDetails details,
    String policyVersion,
    SearchFilter filter,
    OperatingPoint point,
    ModelUsed model,
    GallerySearched gallery,
    ScanMode scan,
    @Nullable Retention retention,
    List<ProbeStill> stills,
    List<FrozenCandidate> candidates,
    boolean knownAnswer) {

  public FrozenSearch {
    stills = List.copyOf(stills);
    candidates = List.copyOf(candidates);
  }

  /** An audit event about this search; one that tests reviewers is marked as such (R5). */
  public AuditEntry event(EventKind kind, String action, Actor actor) {
    AuditEntry entry = AuditEntry.of(kind, action, actor, "search", id);
    return knownAnswer ? entry.with("knownAnswer", true) : entry;
  }

  /** A candidate of this list. */
  public Optional<FrozenCandidate> candidate(UUID candidateId) {
    return candidates.stream().filter(c -> c.id().equals(candidateId)).findFirst();
  }

  @Override
  public String toString() {
    return "FrozenSearch[" + id + "]";
  }
}
