package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Forces;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;
import org.likeness.problem.Complaints;
import org.likeness.search.SearchRequest.FilterRequest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Checks the filter of a request (S8). */
public final class FilterCheck {
  private static final int HIGHEST_AGE = 130;

  private final Forces forces;
  private final Complaints complaints;

  /** The complaints are added to those that there are. */
  public FilterCheck(Forces forces, Complaints complaints) {
    this.forces = forces;
    this.complaints = complaints;
  }

  /** The filter that is meant; where there are complaints it means nothing. */
  public SearchFilter check(@Nullable FilterRequest filter) {
    if (filter == null) {
      return SearchFilter.NONE;
    }
    SearchFilter checked =
        new SearchFilter(
            complaints.names("filter.forces", filter.forces(), forces::known),
            complaints.names("filter.sexes", filter.sexes(), Sex::of),
            age("filter.ageFrom", filter.ageFrom()),
            age("filter.ageTo", filter.ageTo()),
            date("filter.capturedFrom", filter.capturedFrom()),
            date("filter.capturedTo", filter.capturedTo()),
            complaints.names("filter.offenceGroups", filter.offenceGroups(), OffenceGroup::of),
            complaints.names("filter.imageTypes", filter.imageTypes(), ImageType::of));
    checkOrder("filter.ageTo", "ageFrom", checked.ageFrom(), checked.ageTo());
    checkOrder("filter.capturedTo", "capturedFrom", checked.capturedFrom(), checked.capturedTo());
    return checked;
  }

  private @Nullable Integer age(String field, @Nullable Integer age) {
    if (age != null && (age < 0 || age > HIGHEST_AGE)) {
      complaints.add(field, "must be in 0.." + HIGHEST_AGE);
    }
    return age;
  }

  private @Nullable LocalDate date(String field, @Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      complaints.add(field, "must be a date such as 2026-01-31");
      return null;
    }
  }

  private <T extends Comparable<? super T>> void checkOrder(
      String field, String lowerName, @Nullable T from, @Nullable T to) {
    if (from != null && to != null && from.compareTo(to) > 0) {
      complaints.add(field, "must not be below " + lowerName);
    }
  }
}
