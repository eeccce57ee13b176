package org.likeness.search;

import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.ScanChoice;
import org.likeness.gallery.companion.Companion;
import org.likeness.gallery.companion.Companions;
import org.likeness.governance.InForce;
import org.likeness.governance.InForceSettings;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.ModelComparison.Compared;
import org.likeness.search.ProbeMaker.Material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes stored searches again with the model in force and with the one beside it, so that an
 * approver sees what a switch would do. Nothing is stored but who looked and why.
 */
@ApplicationScoped
class ModelComparisons {
  private static final int LONGEST = 2000;
  private static final int MOST = 20;

  private final InForceSettings settings;
  private final Companions companions;
  private final FrozenSearches searches;
  private final StoredStills stills;
  private final ProbeMaker probes;
  private final GallerySearch gallery;
  private final OperatingPoints points;
  private final AuditLog audit;

  ModelComparisons(
      InForceSettings settings,
      Companions companions,
      FrozenSearches searches,
      StoredStills stills,
      ProbeMaker probes,
      GallerySearch gallery,
      OperatingPoints points,
      AuditLog audit) {
    this.settings = settings;
    this.companions = companions;
    this.searches = searches;
    this.stills = stills;
    this.probes = probes;
    this.gallery = gallery;
    this.points = points;
    this.audit = audit;
  }

  /**
   * Compares.
   *
   * @throws Problem invalid-request; not-found; conflict if there is no second model or not every
   *     image has been looked at
   */
  ModelComparison compare(ModelComparisonRequest request, Actor actor) {
    String purpose = check(request);
    InForce now = settings.current();
    Companion companion =
        companions
            .current()
            .filter(Companion::whole)
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemType.CONFLICT,
                        "There is no second model with templates of all images"));
    InForce other = new InForce(now.change(), companion.model(), now.fpir(), now.words());
    List<Compared> compared = new ArrayList<>();
    int gone = 0;
    for (FrozenSearch search : chosen(request, actor)) {
      audit.appendNow(
          search.event(EventKind.COMBINATION, "search.models-compared", actor).because(purpose));
      Optional<List<Material>> materials = materials(search);
      materials.ifPresent(all -> compared.add(compare(search, all, now, other)));
      gone += materials.isEmpty() ? 1 : 0;
    }
    return new ModelComparison(
        ModelUsed.of(now.model(), ProbeFusion.NOW),
        ModelUsed.of(other.model(), ProbeFusion.NOW),
        now.fpir().value(),
        compared,
        gone);
  }

  private static String check(ModelComparisonRequest request) {
    Complaints complaints = new Complaints();
    String purpose = complaints.text("purpose", request.purpose(), LONGEST, "why you look");
    Integer sample = request.sample();
    if ((sample == null) == (request.searchId() == null)) {
      complaints.add("sample", "name either one search or how many");
    } else if (sample != null && (sample < 1 || sample > MOST)) {
      complaints.add("sample", "must be in 1.." + MOST);
    }
    complaints.raise();
    return purpose;
  }

  private List<FrozenSearch> chosen(ModelComparisonRequest request, Actor actor) {
    UUID id = request.searchId();
    Integer sample = request.sample();
    if (id != null) {
      return List.of(
          searches
              .findReal(id, actor.force())
              .orElseThrow(
                  () ->
                      Problem.of(ProblemType.NOT_FOUND, "There is no such search of your force")));
    }
    return searches.page(actor.force(), null, sample == null ? 1 : sample).stream()
        .flatMap(summary -> searches.findReal(summary.id(), actor.force()).stream())
        .toList();
  }

  /** None where a still was purged, or the people of a watchlist are not known any longer. */
  private Optional<List<Material>> materials(FrozenSearch search) {
    if (search.filter().watchlist() != null) {
      return Optional.empty();
    }
    try {
      return Optional.of(stills.of(search));
    } catch (Problem e) {
      if (e.type() == ProblemType.GONE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Compared compare(
      FrozenSearch search, List<Material> materials, InForce now, InForce other) {
    try {
      return SideBySide.of(search, list(search, materials, now), list(search, materials, other));
    } catch (Problem e) {
      // another detector may see no face, or not the same ones
      return switch (e.type()) {
        case NO_FACE, CHOICE_OF_FACE_NEEDED, UNUSABLE_IMAGE ->
            SideBySide.unusable(search, e.detail());
        default -> throw e;
      };
    }
  }

  private List<FrozenCandidate> list(
      FrozenSearch search, List<Material> materials, InForce inForce) {
    return gallery
        .search(
            probes.make(inForce.model(), ProbeFusion.NOW, materials),
            points.of(SearchOrder.again(search), inForce),
            ScanChoice.EXHAUSTIVE)
        .candidates();
  }
}
