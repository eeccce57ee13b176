package org.likeness.gallery.due;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Which images of a force are meant.
 *
 * @param withinDays those whose review was due or comes due within so many days; absent: 0
 * @param outcome what came of the arrest; absent: whatever it was
 * @param under18 whether the person was under 18 at capture; absent: whatever the age
 * @param held whether a legal hold stands on them; absent: held or not
 * @param imageIds these alone; absent: all
 */
@Schema(name = "DueReviewFilter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DueFilter(
    @Nullable Integer withinDays,
    @Nullable String outcome,
    @Nullable Boolean under18,
    @Nullable Boolean held,
    @Nullable List<UUID> imageIds) {
  /** Reviews of further ahead are nobody's work yet. */
  static final int MOST_DAYS = 366;

  int days() {
    return withinDays == null ? 0 : withinDays;
  }
}
