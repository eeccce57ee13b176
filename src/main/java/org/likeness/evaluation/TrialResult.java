package org.likeness.evaluation;

import org.likeness.engine.FaceTemplate;

import java.util.List;
import java.util.Map;

/**
 * What a trial came to.
 *
 * @param set what was tried
 * @param gallery what was enrolled
 * @param probes templates of the probes as given
 * @param searches of all conditions
 * @param together several stills of one person as one probe
 * @param notEnrolled gallery images by reason
 * @param setAside images that would have told nothing or wrong things, by reason
 */
record TrialResult(
    LabelledSet set,
    List<Template> gallery,
    List<Template> probes,
    List<SearchOutcome> searches,
    List<StillsTogether> together,
    Map<LabelledImage, String> notEnrolled,
    Map<LabelledImage, String> setAside) {

  /** A template and whose it is. */
  record Template(LabelledImage image, FaceTemplate face) {

    String person() {
      return image.person();
    }
  }

  List<SearchOutcome> of(String condition) {
    return searches.stream().filter(search -> search.condition().equals(condition)).toList();
  }

  long galleryPeople() {
    return gallery.stream().map(Template::person).distinct().count();
  }
}
