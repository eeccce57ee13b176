package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.review.supervision.Interval;

/**
 * How often a verified possible match turned out to be a wrong lead.
 *
 * @param rate wrong leads by verified possible matches
 * @param interval exact (Clopper-Pearson) 95 % confidence interval of the true rate
 * @param overLimit whether even the lower end of it is above the limit
 */
@Schema(name = "WrongLeadRate")
public record WrongLeadRate(double rate, Interval interval, boolean overLimit) {

  /** Null where nothing was verified. */
  static @Nullable WrongLeadRate of(long wrongLeads, long verified, double limit) {
    if (verified == 0) {
      return null;
    }
    Interval interval = Interval.of(Math.toIntExact(wrongLeads), Math.toIntExact(verified));
    return new WrongLeadRate((double) wrongLeads / verified, interval, interval.lower() > limit);
  }
}
