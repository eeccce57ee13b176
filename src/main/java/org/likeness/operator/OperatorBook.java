package org.likeness.operator;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.search.FrozenSearch;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down that a search was made, and nothing by which anybody could be known. */
@ApplicationScoped
class OperatorBook {
  private final AuditLog audit;

  OperatorBook(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * Before the answer leaves: no answer without its event (A2). Neither the hash of the photo nor
   * who was listed is in it: the log can never be shortened, and being alike is no fact about
   * anybody.
   */
  @Transactional
  void made(FrozenSearch search, String power, String words, Actor actor) {
    OperatorSearchRow row = new OperatorSearchRow();
    row.id = search.id();
    row.at = search.createdAt();
    row.force = actor.force().value();
    row.power = power;
    row.candidates = search.candidates().size();
    row.modelId = search.model().id();
    row.fpir = search.point().fpir();
    row.galleryPeople = search.gallery().people();
    row.persistAndFlush();
    audit.append(
        AuditEntry.of(
                EventKind.COMBINATION, "operator-search.made", actor, "operator-search", row.id)
            .because(words)
            .with("power", power)
            .with("candidates", row.candidates)
            .with("model", row.modelId)
            .with("fpir", row.fpir == null ? "none" : row.fpir)
            .with("galleryPeople", row.galleryPeople)
            .with("galleryRevision", search.gallery().revision())
            .with("galleryComplete", search.gallery().complete()));
  }

  /** That a picture of the answer was looked at, not whose. */
  void looked(UUID search, Actor actor) {
    audit.appendNow(
        AuditEntry.of(
            EventKind.CONSULTATION,
            "operator-search.image-read",
            actor,
            "operator-search",
            search));
  }
}
