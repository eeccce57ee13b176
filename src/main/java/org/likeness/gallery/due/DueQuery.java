package org.likeness.gallery.due;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.problem.Complaints;
import org.likeness.retention.LegalHolds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The images of a force that a filter means, as a part of statements in which {@code i} is
 * custody_image.
 *
 * @param force whose images
 * @param filter which of them
 * @param today in UTC
 */
record DueQuery(ForceCode force, DueFilter filter, LocalDate today) {

  /** Whether somebody has decided about the image, and that is not done yet. */
  static final String DECIDED =
      "exists (select 1 from gallery_review_image d where d.image_id = i.id and d.result is null)";

  /**
   * @throws org.likeness.problem.Problem invalid-request if the filter means nothing
   */
  static DueQuery checked(@Nullable DueFilter given, ForceCode force, LocalDate today) {
    DueFilter filter = given == null ? new DueFilter(null, null, null, null, null) : given;
    Complaints complaints = new Complaints();
    if (filter.days() < 0 || filter.days() > DueFilter.MOST_DAYS) {
      complaints.add("withinDays", "must be in 0.." + DueFilter.MOST_DAYS);
    }
    String outcome = filter.outcome();
    if (outcome != null && ArrestOutcome.of(outcome).isEmpty()) {
      complaints.add("outcome", "is not a known outcome of an arrest");
    }
    complaints.raise();
    return new DueQuery(force, filter, today);
  }

  /** The condition, with a place for each of {@link #parameters}. */
  String condition() {
    StringBuilder condition = new StringBuilder("i.force = ? and i.review_date <= ?");
    if (filter.outcome() != null) {
      condition.append(" and i.arrest_outcome = ?");
    }
    if (filter.under18() != null) {
      condition.append(" and (i.age_at_capture < 18) = ?");
    }
    if (filter.held() != null) {
      condition.append(" and ").append(LegalHolds.ON_IMAGE).append(" = ?");
    }
    if (filter.imageIds() != null) {
      condition.append(" and i.id = any (?)");
    }
    return condition.toString();
  }

  List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    parameters.add(force.value());
    parameters.add(today.plusDays(filter.days()));
    addIfGiven(parameters, filter.outcome());
    addIfGiven(parameters, filter.under18());
    Boolean held = filter.held();
    if (held != null) {
      parameters.add(today);
      parameters.add(held);
    }
    List<UUID> ids = filter.imageIds();
    addIfGiven(parameters, ids);
    return parameters;
  }

  private static void addIfGiven(List<Object> parameters, @Nullable Object value) {
    if (value != null) {
      parameters.add(value);
    }
  }
}
