package org.likeness.evidence.video;

import org.likeness.calibration.Calibration;
import org.likeness.calibration.Fpir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the faces of a video together by person: by likeness, and by the place where somebody was a
 * moment ago. It errs on the side of showing one person twice rather than two people as one.
 */
final class FaceGathering {
  /** Where a face lies over one of a moment ago, less likeness is enough. */
  private static final double SAME_PLACE = 0.35;

  /** How many strangers would do there. */
  private static final Fpir IN_PLACE = new Fpir(0.05);

  private final List<PersonTrack> people = new ArrayList<>();
  private final double same;
  private final double sameInPlace;
  private final long soonMicros;
  private final int most;

  /**
   * @param calibration of the recogniser; a comparison of two faces is a search among one person
   * @param rate how often two different people may be taken as one
   * @param soonMicros longest gap in which somebody is expected to be near where they were
   * @param most views that are kept of each
   */
  FaceGathering(Calibration calibration, Fpir rate, long soonMicros, int most) {
    this.same = calibration.cut(rate, 1).value();
    this.sameInPlace = Math.min(same, calibration.cut(IN_PLACE, 1).value());
    this.soonMicros = soonMicros;
    this.most = most;
  }

  /** Adds the faces of one frame; nobody is in a frame twice. */
  void add(List<SeenFace> faces) {
    for (SeenFace face : faces) {
      people.stream()
          .filter(person -> !person.isIn(face))
          .filter(person -> claim(person, face) >= 0)
          .max(Comparator.comparingDouble(person -> claim(person, face)))
          .ifPresentOrElse(
              person -> person.add(face), () -> people.add(new PersonTrack(face, most)));
    }
  }

  /** How much more alike they are than they need to be. */
  private double claim(PersonTrack person, SeenFace face) {
    boolean there = person.overlap(face, soonMicros) >= SAME_PLACE;
    return person.likeness(face) - (there ? sameInPlace : same);
  }

  /** Who was seen in most frames comes first. */
  List<PersonTrack> people() {
    return people.stream().sorted(Comparator.comparingInt(PersonTrack::seen).reversed()).toList();
  }
}
