package org.likeness.evaluation;

import org.likeness.engine.FaceTemplate;
import org.likeness.evaluation.EvaluationReport.Setup;
import org.likeness.evaluation.LabelledImage.Role;
import org.likeness.evaluation.TrialResult.Template;
import org.likeness.gallery.index.GeneratedTemplates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Trials of people who do not exist: so many enrolled with one image each and searched for with
 * another, and as many who are not enrolled. They show that sums are right, not how a model errs.
 */
final class GeneratedTrial {
  static final Setup SETUP =
      new Setup(
          "Generated",
          "0".repeat(64),
          "generated",
          "0".repeat(64),
          "none",
          "none",
          "test",
          "25",
          false,
          1,
          1000,
          ProbeSearch.LIST);

  private static final List<String> LABELS = List.of("sex", "age", "ethnicity");
  private static final double NOISE = 0.8;

  private GeneratedTrial() {}

  static TrialResult of(int people) {
    GeneratedTemplates templates = new GeneratedTemplates(128);
    List<Template> gallery = new ArrayList<>();
    List<Template> probes = new ArrayList<>();
    for (int i = 0; i < 2 * people; i++) {
      FaceTemplate face = templates.template(i);
      if (i < people) {
        gallery.add(new Template(image(i, Role.GALLERY), face));
      }
      probes.add(
          new Template(
              image(i, Role.PROBE),
              FaceTemplate.mean(
                  List.of(face, templates.template(2 * people + i)), new double[] {1, NOISE})));
    }
    return of(gallery, probes);
  }

  static TrialResult of(List<Template> gallery, List<Template> probes) {
    List<LabelledImage> images = new ArrayList<>();
    gallery.forEach(template -> images.add(template.image()));
    probes.forEach(template -> images.add(template.image()));
    return new TrialResult(
        new LabelledSet(Path.of("manifest.csv"), "0".repeat(64), images, LABELS, List.of()),
        gallery,
        probes,
        probes.stream().map(probe -> searched(probe, gallery)).toList(),
        List.of(),
        Map.of(),
        Map.of());
  }

  static LabelledImage image(int person, Role role) {
    Map<String, String> labels =
        Map.of(
            "sex",
            person % 2 == 0 ? "female" : "male",
            "age",
            "band " + person % 5,
            "ethnicity",
            "group " + person / 2 % 5);
    return new LabelledImage(person + "/" + role + ".jpg", "p" + person, role, null, labels);
  }

  private static SearchOutcome searched(Template probe, List<Template> gallery) {
    Double mate = null;
    double other = -1;
    for (Template image : gallery) {
      double score = image.face().cosine(probe.face()).value();
      if (image.person().equals(probe.person())) {
        mate = score;
      } else {
        other = Math.max(other, score);
      }
    }
    int rank = mate == null ? 0 : mate > other ? 1 : 2;
    return new SearchOutcome(
        probe.image(), Condition.AS_GIVEN, mate != null, null, rank, mate, other);
  }
}
