package org.likeness.evaluation;

import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.LabelledImage.Role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a reader must know before the figures. */
final class Cautions {
  private static final int FEW_PEOPLE = 30;

  private final List<String> cautions = new ArrayList<>();

  private Cautions() {}

  static List<String> of(TrialResult trial, Condition asGiven, List<LabelRates> labels, int alike) {
    Cautions cautions = new Cautions();
    cautions.ofSize(asGiven);
    cautions.ofPoints(asGiven);
    cautions.cautions.addAll(trial.set().cautions());
    cautions.ofImages(trial);
    cautions.ofAlike(alike);
    cautions.ofLabels(labels);
    return cautions.cautions;
  }

  private void say(String format, Object... values) {
    cautions.add(String.format(Locale.UK, format, values));
  }

  private void ofSize(Condition asGiven) {
    if (asGiven.matedPeople() < FEW_PEOPLE || asGiven.nonMatedPeople() < FEW_PEOPLE) {
      say(
          "The intervals are too wide to conclude anything: the searches are of %,d enrolled people and %,d who are not enrolled; at least %d of each are needed for a first impression.",
          asGiven.matedPeople(), asGiven.nonMatedPeople(), FEW_PEOPLE);
    }
    if (asGiven.matedSearches() == 0) {
      say("No probe shows an enrolled person: nothing is known about missed people.");
    }
    if (asGiven.nonMatedSearches() == 0) {
      say("No probe shows a person who is not enrolled: no threshold can be set by FPIR.");
    }
  }

  private void ofPoints(Condition asGiven) {
    for (OperatingRates point : asGiven.points()) {
      if (asGiven.nonMatedSearches() > 0 && point.beyondTheData()) {
        say(
            "FPIR %s cannot be shown with %,d non-mated searches, since not even one of them may be false: its threshold is the highest score seen, and the true rate there may be up to %s.",
            point.target(), asGiven.nonMatedSearches(), Rate.number(point.fpir().high()));
      }
    }
  }

  private void ofImages(TrialResult trial) {
    long two =
        trial.setAside().values().stream().filter(reason -> reason.contains("two-people")).count();
    if (two > 0) {
      say(
          "%,d images stand in the set under two different people and were not used. Other people may be labelled wrongly too.",
          two);
    }
    if (trial.setAside().size() > two) {
      say(
          "%,d images are copies of an enrolled image and were not used.",
          trial.setAside().size() - two);
    }
    if (!trial.notEnrolled().isEmpty()) {
      say(
          "%,d of %,d gallery images could not be enrolled. Searches of people with no other image count as missed.",
          trial.notEnrolled().size(), trial.set().of(Role.GALLERY).size());
    }
  }

  /** Their labels may be names, which a report has not: they stand in a table beside it. */
  private void ofAlike(int alike) {
    if (alike > 0) {
      say(
          "%,d pairs of people by their labels are more alike than half of the pairs of images of one person: they may be one person under two labels, whose searches count as false positives and make the thresholds too high. Look at them (%s beside this report names them), give one person one label, and evaluate again. If they are many, the images are too poor to tell people apart.",
          alike, ReportFiles.ALIKE);
    }
  }

  private void ofLabels(List<LabelRates> labels) {
    if (labels.isEmpty()) {
      say(
          "The set has no labels such as sex, age or ethnicity: nothing is known about how equal the errors are.");
    }
    Set<String> said = new HashSet<>();
    for (LabelRates label : labels) {
      if (!said.add(label.label())) {
        continue;
      }
      long few = label.groups().stream().filter(EvaluationReport.GroupRates::tooFew).count();
      if (few > 0) {
        say(
            "%,d of %,d groups of '%s' have fewer than %d people: nothing can be concluded about them.",
            few, label.groups().size(), label.label(), GroupComparison.FEWEST);
      }
    }
  }
}
