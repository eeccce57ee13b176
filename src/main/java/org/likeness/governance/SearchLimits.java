package org.likeness.governance;

import org.likeness.calibration.Fpir;
import org.likeness.gallery.TemplateModel;

/** What searches can promise; the package that searches implements it. */
public interface SearchLimits {

  /** The rate that the configuration names, for a first installation. */
  Fpir first();

  /** Whether there is a calibration, without which a model cannot keep any rate. */
  boolean isCalibrated(TemplateModel model);
}
