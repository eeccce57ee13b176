package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Checks an outcome: an action needs its independent evidence written down (R7). */
final class CaseEntryCheck {
  private static final int LONG_TEXT = 4000;

  private final CaseHistory history;
  private final LocalDate today;
  private final Complaints complaints = new Complaints();

  CaseEntryCheck(CaseHistory history, LocalDate today) {
    this.history = history;
    this.today = today;
  }

  /**
   * The entry, without who records it and when.
   *
   * @throws org.likeness.problem.Problem invalid-request with every field that is wrong
   */
  CaseRow check(CaseEntryRequest request) {
    CaseRow row = new CaseRow();
    String step =
        complaints.code("step", request.step(), CaseStep.wireNames(), "what became of it");
    UUID corrects = corrects(request.corrects());
    if (step.equals(CaseStep.WITHDRAWN.wireName()) && corrects == null) {
      complaints.add("corrects", "is missing: which entry was never so");
    }
    LocalDate day = day(request.occurredOn());
    row.reason = complaints.text("reason", request.reason(), LONG_TEXT, "why");
    boolean action = step.equals(CaseStep.ACTIONED.wireName());
    String kind =
        action ? kind(request.evidenceKind()) : none("evidenceKind", request.evidenceKind());
    row.evidence = action ? evidence(request.evidence()) : none("evidence", request.evidence());
    complaints.raise();
    row.step = CaseStep.of(step);
    row.corrects = corrects;
    row.occurredOn = day;
    row.evidenceKind = kind == null ? null : EvidenceKind.of(kind);
    return row;
  }

  private String kind(@Nullable String name) {
    return complaints.code(
        "evidenceKind", name, EvidenceKind.wireNames(), "what corroborates it independently");
  }

  private String evidence(@Nullable String text) {
    return complaints.text(
        "evidence", text, LONG_TEXT, "the independent evidence; likeness alone is none");
  }

  private @Nullable String none(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      complaints.add(field, "belongs to an action alone");
    }
    return null;
  }

  private @Nullable UUID corrects(@Nullable String id) {
    if (id == null) {
      return null;
    }
    try {
      UUID entry = UUID.fromString(id);
      if (!history.isCurrent(entry)) {
        complaints.add("corrects", "is no entry of this case, or was corrected before");
      }
      return entry;
    } catch (IllegalArgumentException e) {
      complaints.add("corrects", "is not an id");
      return null;
    }
  }

  private LocalDate day(@Nullable String text) {
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text.strip());
      if (day != null && !day.isAfter(today)) {
        return day;
      }
      complaints.add(
          "occurredOn", day == null ? "is missing: when it happened" : "lies in the future");
    } catch (DateTimeParseException e) {
      complaints.add("occurredOn", "must be a date such as 2026-03-14");
    }
    return today;
  }
}
