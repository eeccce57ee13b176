package org.likeness.governance;

import org.likeness.calibration.Calibration;
import org.likeness.calibration.Fpir;
import org.likeness.gallery.TemplateModel;

import java.util.Optional;

/** What searches can promise; the package that searches implements it. */
public interface SearchLimits {

  /** The rate that the configuration names, for a first installation. */
  Fpir first();

  /** What turns rates into cosines; without it a model cannot keep any rate. */
  Optional<Calibration> calibration(TemplateModel model);
}
