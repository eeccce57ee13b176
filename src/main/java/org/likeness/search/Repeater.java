package org.likeness.search;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.ScanChoice;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.TemplateModel;
import org.likeness.gallery.companion.Companions;
import org.likeness.governance.InForce;
import org.likeness.governance.InForceSettings;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a stored search again from its originals and compares the lists (S7). */
@ApplicationScoped
class Repeater {
  private final InForceSettings settings;
  private final ProbeMaker probes;
  private final GallerySearch gallery;
  private final StoredStills stills;
  private final OperatingPoints points;
  private final Companions companions;
  private final AuditLog audit;
  private final Clock clock;

  Repeater(
      InForceSettings settings,
      ProbeMaker probes,
      GallerySearch gallery,
      StoredStills stills,
      OperatingPoints points,
      Companions companions,
      AuditLog audit,
      Clock clock) {
    this.settings = settings;
    this.probes = probes;
    this.gallery = gallery;
    this.stills = stills;
    this.points = points;
    this.companions = companions;
    this.audit = audit;
    this.clock = clock;
  }

  Repetition repeat(FrozenSearch search, Actor actor) {
    if (search.filter().watchlist() != null) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "It was made among the people of a watchlist, who are not kept with it");
    }
    InForce inForce = settings.current();
    TemplateModel then = search.model().templates();
    boolean comparable = then.equals(inForce.model()) || isKept(then);
    Probe probe =
        probes.make(
            comparable ? then : inForce.model(), search.model().fusion(), stills.of(search));
    GallerySearch.Found found =
        comparable
            ? gallery.search(probe, search.filter(), search.point(), choice(search.scan()))
            : gallery.search(
                probe, points.of(SearchOrder.again(search), inForce), choice(search.scan()));
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

  /** A cosine means nothing to another model: its cut is used again only with templates of then. */
  private boolean isKept(TemplateModel then) {
    return companions
        .current()
        .filter(companion -> companion.whole() && companion.model().equals(then))
        .isPresent();
  }

  private static ScanChoice choice(ScanMode then) {
    return switch (then) {
      case EXHAUSTIVE -> ScanChoice.EXHAUSTIVE;
      case APPROXIMATE -> ScanChoice.APPROXIMATE;
    };
  }
}
