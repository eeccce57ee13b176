package org.likeness.gallery.erasure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.likeness.audit.AuditTrail;
import org.likeness.document.Pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes proofs of erasures. */
@ApplicationScoped
class Proofs {
  private final ErasureReading reading;
  private final IndexPlaces places;
  private final Looking looking;
  private final AuditTrail audit;

  Proofs(ErasureReading reading, IndexPlaces places, Looking looking, AuditTrail audit) {
    this.reading = reading;
    this.places = places;
    this.looking = looking;
    this.audit = audit;
  }

  /** The templates. */
  @CheckedTemplate(basePath = "erasure")
  static final class Templates {
    static native TemplateInstance proof(ErasureProof proof);

    private Templates() {}
  }

  ErasureProof proof(ErasureRow erasure) {
    List<ErasedImageRow> images = reading.images(erasure.id);
    return new ErasureProof(
        erasure.id,
        erasure.begunAt,
        erasure.begunBy,
        erasure.begunByForce,
        erasure.reason,
        erasure.replayedAt,
        erasure.finishedAt,
        images.stream().filter(i -> i.personGone).map(i -> i.personId).distinct().count(),
        reading.steps(erasure.id).stream().map(Proofs::step).toList(),
        images.stream()
            .map(i -> new ErasureProof.ImageAnswer(i.imageId, i.force, i.sha256, i.bytes))
            .toList(),
        places.all().stream()
            .map(p -> new ErasureProof.PlaceAnswer(p.place, p.revision, p.cleanRevision, p.seenAt))
            .toList(),
        looking.look(images),
        audit.of(erasure.id).stream()
            .filter(event -> event.kind().equals("erasure"))
            .map(
                event ->
                    new ErasureProof.AuditPlace(
                        event.sequence(), event.at(), event.action(), event.actor(), event.hash()))
            .toList());
  }

  private static ErasureProof.StepAnswer step(StepRow row) {
    Step step = Step.of(row.step);
    boolean done = row.doneAt != null;
    return new ErasureProof.StepAnswer(
        step,
        step.words(),
        row.doneAt,
        row.attempts,
        done ? null : row.trouble,
        done ? null : row.nextTry);
  }

  byte[] pdf(ErasureProof proof) {
    try {
      return Pdf.of(Templates.proof(proof).render());
    } catch (IOException e) {
      throw new UncheckedIOException("The proof of an erasure could not be written", e);
    }
  }
}
