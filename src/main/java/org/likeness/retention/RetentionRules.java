package org.likeness.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Sets of rules.
 *
 * @param items the latest first
 */
record RetentionRules(List<Item> items) {

  /**
   * A set; its periods run from capture to review and are written as ISO 8601 does.
   *
   * @param number by which images name it
   * @param inForceFrom the first day; absent for the undated set
   * @param convicted of convicted people
   * @param convictedUnder18 of those who were under 18 at capture
   * @param unconvicted of everybody else
   * @param unconvictedUnder18 of those who were under 18 at capture
   * @param notedAt when it was first in force, and noted
   */
  @Schema(name = "RetentionRuleSet")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      int number,
      @Nullable LocalDate inForceFrom,
      String convicted,
      String convictedUnder18,
      String unconvicted,
      String unconvictedUnder18,
      Instant notedAt) {

    static Item of(RulesRow row) {
      return new Item(
          row.number,
          row.inForceFrom,
          row.convicted,
          row.convictedUnder18,
          row.unconvicted,
          row.unconvictedUnder18,
          row.notedAt);
    }
  }
}
