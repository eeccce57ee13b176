package org.likeness.review.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a reviewer erred.
 *
 * @param errors how many lists were decided wrongly
 * @param lists how many were decided at all; inconclusive answers are none
 * @param rate errors by lists; absent without any list
 * @param interval exact 95 % confidence interval of the true rate; absent likewise
 * @param tooFew whether there are too few lists to judge by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ErrorRate")
public record ErrorRate(
    int errors, int lists, @Nullable Double rate, @Nullable Interval interval, boolean tooFew) {

  static ErrorRate of(int errors, int lists, int least) {
    return lists == 0
        ? new ErrorRate(0, 0, null, null, true)
        : new ErrorRate(
            errors, lists, (double) errors / lists, Interval.of(errors, lists), lists < least);
  }
}
