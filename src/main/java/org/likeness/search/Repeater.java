package org.likeness.search;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.ScanChoice;
import org.likeness.gallery.ScanMode;
import org.likeness.governance.InForceSettings;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.ProbeMaker.Material;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a stored search again from its originals and compares the lists (S7). */
@ApplicationScoped
class Repeater {
  private final InForceSettings settings;
  private final ProbeMaker probes;
  private final GallerySearch gallery;
  private final MediaStore media;
  private final AuditLog audit;
  private final Clock clock;

  Repeater(
      InForceSettings settings,
      ProbeMaker probes,
      GallerySearch gallery,
      MediaStore media,
      AuditLog audit,
      Clock clock) {
    this.settings = settings;
    this.probes = probes;
    this.gallery = gallery;
    this.media = media;
    this.audit = audit;
    this.clock = clock;
  }

  Repetition repeat(FrozenSearch search, Actor actor) {
    Probe probe =
        probes.make(
            settings.current().model(), search.stills().stream().map(this::material).toList());
    GallerySearch.Found found =
        gallery.search(probe.template(), search.filter(), search.point(), choice(search.scan()));
    ListComparison lists = ListComparison.of(search.candidates(), found.candidates());
    Repetition repetition =
        new Repetition(
            search.id(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            lists.same(),
            Changes.since(search, probe, found, lists.same()),
            probe.model(),
            found.gallery(),
            lists.missing(),
            lists.added(),
            lists.largestScoreDifference());
    audit.appendNow(
        AuditEntry.of(EventKind.COMBINATION, "search.repeated", actor, "search", search.id())
            .because(search.details().justification())
            .with("same", repetition.same()));
    return repetition;
  }

  private static ScanChoice choice(ScanMode then) {
    return switch (then) {
      case EXHAUSTIVE -> ScanChoice.EXHAUSTIVE;
      case APPROXIMATE -> ScanChoice.APPROXIMATE;
    };
  }

  private Material material(ProbeStill still) {
    StillFacts facts = still.facts();
    byte[] original =
        media
            .get(new Sha256(facts.sha256()))
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "A still has been erased"));
    StillOrder order = new StillOrder(facts.index(), choice(still.chosen()), facts.edits());
    return new Material(order, original, facts.edits());
  }

  private static FaceChoice choice(ChosenFace chosen) {
    Eyes eyes = chosen.eyes();
    Integer face = chosen.face();
    if (eyes != null) {
      return new FaceChoice.Marked(eyes, eyes.toMarks());
    }
    return face == null ? new FaceChoice.OnlyFace() : new FaceChoice.Numbered(face);
  }
}
