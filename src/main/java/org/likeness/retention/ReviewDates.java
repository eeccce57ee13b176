package org.likeness.retention;

import java.time.LocalDate;
import java.time.Period;
import jakarta.enterprise.context.ApplicationScoped;

/** The review date of an image whose source gives none (G2). */
@ApplicationScoped
public class ReviewDates {
  private static final int ADULT = 18;

  private final RetentionConfig config;

  ReviewDates(RetentionConfig config) {
    this.config = config;
  }

  /**
   * The date by the default periods.
   *
   * @param basis what came of the arrest
   * @param captureDate when the image was taken
   * @param ageAtCapture in years
   */
  public LocalDate reviewDate(RetentionBasis basis, LocalDate captureDate, int ageAtCapture) {
    return captureDate.plus(period(basis, ageAtCapture < ADULT));
  }

  private Period period(RetentionBasis basis, boolean under18) {
    return switch (basis) {
      case CONVICTED -> under18 ? config.convictedUnder18() : config.convicted();
      case UNCONVICTED -> under18 ? config.unconvictedUnder18() : config.unconvicted();
    };
  }
}
