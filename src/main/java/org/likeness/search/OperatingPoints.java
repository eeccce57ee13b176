package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.calibration.Calibration;
import org.likeness.calibration.Calibrations;
import org.likeness.calibration.Fpir;
import org.likeness.engine.Cosine;
import org.likeness.gallery.TemplateModel;
import org.likeness.governance.InForce;
import org.likeness.governance.SearchLimits;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns the promised rate into a cosine, and cosines into rates, for the gallery as it is (S6). */
@ApplicationScoped
class OperatingPoints implements SearchLimits {
  private final Calibrations calibrations;
  private final Fpir first;
  private final int maxCandidates;

  OperatingPoints(SearchConfig config) {
    if (!(config.fpir() > 0 && config.fpir() < 1)) {
      throw new IllegalArgumentException(
          "likeness.search.fpir must be above 0 and below 1; fpir=" + config.fpir());
    }
    this.calibrations = Calibrations.read(config.calibrations());
    this.first = new Fpir(config.fpir());
    this.maxCandidates = config.maxCandidates();
  }

  @Override
  public Fpir first() {
    return first;
  }

  @Override
  public Optional<Calibration> calibration(TemplateModel model) {
    return calibrations.of(model.sha256().hex(), model.preprocessing());
  }

  /** What turns rates into cosines for one search. */
  Choice of(SearchOrder order, InForce inForce) {
    TemplateModel model = inForce.model();
    Optional<Calibration> calibration = calibration(model);
    if (order.mode() != SearchMode.INVESTIGATIVE && calibration.isEmpty()) {
      throw Problem.of(
          ProblemType.MODELS_UNAVAILABLE,
          "Nobody has measured what the scores of %s with preprocessing %s mean: no calibration of it comes with the program, and there is none in the folder likeness.search.calibrations. An administrator can make one with likeness evaluate; until then only investigative searches are possible"
              .formatted(model.id(), model.preprocessing()));
    }
    return new Choice(order, calibration.orElse(null), inForce, maxCandidates);
  }

  /**
   * The choice of a search, before the gallery is known.
   *
   * @param order what was asked for
   * @param calibration of the model; null where an investigative search can do without
   * @param inForce model and promise
   * @param maxCandidates most people in the list
   */
  record Choice(
      SearchOrder order, @Nullable Calibration calibration, InForce inForce, int maxCandidates) {

    /** The operating point in a gallery of so many people. */
    OperatingPoint at(long gallery) {
      long people = order.peopleOf(gallery);
      if (calibration == null) {
        return new OperatingPoint(
            order.mode(),
            order.modeReason(),
            null,
            maxCandidates,
            null,
            null,
            null,
            null,
            inForce.change(),
            inForce.words());
      }
      boolean cut = order.mode() != SearchMode.INVESTIGATIVE;
      Fpir target = inForce.fpir();
      return new OperatingPoint(
          order.mode(),
          order.modeReason(),
          cut ? calibration.cut(target, people).value() : null,
          maxCandidates,
          cut ? target.value() : null,
          calibration.id(),
          calibration.extrapolates(target, people),
          calibration.smallest(),
          inForce.change(),
          inForce.words());
    }

    /** The rate of a candidate's cosine there; null if unknown. Never less than can be shown. */
    @Nullable Double rate(double cosine, long gallery) {
      long people = order.peopleOf(gallery);
      return calibration == null
          ? null
          : Math.max(calibration.smallest(), calibration.fpir(new Cosine(cosine), people).value());
    }
  }
}
