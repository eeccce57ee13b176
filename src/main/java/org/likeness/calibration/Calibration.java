package org.likeness.calibration;

import org.likeness.engine.Cosine;

import java.time.LocalDate;
import java.util.List;

/**
 * What cosines of one model mean, measured with people who are not enrolled: the highest score of
 * each of their searches in a gallery of so many people. Valid for exactly one recogniser file and
 * one preprocessing.
 *
 * @param id of this calibration, frozen with each search
 * @param model id of the recogniser
 * @param modelSha256 of its file
 * @param preprocessing version
 * @param made the day
 * @param source of the images, in words, and how to make it again
 * @param reportSha256 of the {@code report.json} that belongs to it
 * @param people in the gallery that was searched
 * @param searches that were made in it
 * @param searchPeople whose searches they were
 * @param growth exponent of the gallery's size in smaller galleries; 1: every further person adds
 *     as many false candidates as any before
 * @param body share of the searches that reach a cosine, below the tail; cosines rise
 * @param tail the rest
 * @param distance largest difference between the fitted tail and the scores, 0..1 (Kolmogorov and
 *     Smirnov)
 * @param distanceProbability how probable at least such a distance is if the fit is right, 0..1
 */
public record Calibration(
    String id,
    String model,
    String modelSha256,
    String preprocessing,
    LocalDate made,
    String source,
    String reportSha256,
    long people,
    long searches,
    long searchPeople,
    double growth,
    List<Knot> body,
    Tail tail,
    double distance,
    double distanceProbability) {

  /** Galleries smaller than this share of the measured one were not looked at. */
  private static final double SMALLEST = 0.125;

  /**
   * A point of the body.
   *
   * @param cosine reached
   * @param share of the searches that reach it
   */
  public record Knot(double cosine, double share) {}

  /** Keeps its own copy; refuses a body that does not fall to the tail. */
  public Calibration {
    body = List.copyOf(body);
    for (int i = 1; i < body.size(); i++) {
      if (body.get(i).cosine() <= body.get(i - 1).cosine()
          || body.get(i).share() > body.get(i - 1).share()) {
        throw new IllegalArgumentException("the knots must rise in cosine and fall in share");
      }
    }
    if (body.size() < 2 || body.getLast().cosine() != tail.from() || people < 1 || searches < 1) {
      throw new IllegalArgumentException(
          "a calibration needs people, searches, and a body that ends where the tail begins; id="
              + id);
    }
  }

  /** The rate of a cosine in a gallery of so many people. */
  public Fpir fpir(Cosine cosine, long galleryPeople) {
    double rate = -Math.log1p(-Math.min(exceedance(cosine.value()), 1 - 1e-12));
    return new Fpir(-Math.expm1(-rate * factor(galleryPeople)));
  }

  /** The lowest cosine that keeps the rate in a gallery of so many people. */
  public Cosine cut(Fpir fpir, long galleryPeople) {
    return new Cosine(Math.min(1, cosine(exceedance(fpir, galleryPeople))));
  }

  /**
   * Whether the cut for a rate in such a gallery lies where nothing was measured: in a larger
   * gallery, a much smaller one, or beyond all but the highest score.
   */
  public boolean extrapolates(Fpir fpir, long galleryPeople) {
    return galleryPeople > people
        || galleryPeople < people * SMALLEST
        || exceedance(fpir, galleryPeople) < smallest();
  }

  /** The smallest rate that so many searches can show. */
  public double smallest() {
    return 1.0 / searches;
  }

  /** What the rate is at the size that was measured. */
  private double exceedance(Fpir fpir, long galleryPeople) {
    double rate = -Math.log1p(-Math.clamp(fpir.value(), 1e-12, 1 - 1e-12));
    return -Math.expm1(-rate / factor(galleryPeople));
  }

  /**
   * Beyond the measured size each further person counts fully. Real growth is at most that, so what
   * is extrapolated lists too few strangers rather than too many.
   */
  private double factor(long galleryPeople) {
    double ratio = (double) Math.max(1, galleryPeople) / people;
    return ratio > 1 ? ratio : Math.pow(ratio, growth);
  }

  private double exceedance(double cosine) {
    if (cosine >= tail.from()) {
      return tail.exceedance(cosine);
    }
    if (cosine <= body.getFirst().cosine()) {
      return body.getFirst().share();
    }
    int above = 1;
    while (body.get(above).cosine() < cosine) {
      above++;
    }
    Knot low = body.get(above - 1);
    Knot high = body.get(above);
    double part = (cosine - low.cosine()) / (high.cosine() - low.cosine());
    return low.share() + part * (high.share() - low.share());
  }

  private double cosine(double share) {
    if (share <= tail.share()) {
      return tail.cosine(share);
    }
    if (share >= body.getFirst().share()) {
      return body.getFirst().cosine();
    }
    int above = 1;
    while (body.get(above).share() > share) {
      above++;
    }
    Knot low = body.get(above - 1);
    Knot high = body.get(above);
    double part = (low.share() - share) / (low.share() - high.share());
    return low.cosine() + part * (high.cosine() - low.cosine());
  }
}
