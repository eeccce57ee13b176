package org.likeness.review.supervision;

import org.jspecify.annotations.Nullable;
import org.likeness.search.CaseDetails;
import org.likeness.search.SearchMode;
import org.likeness.search.Urgency;

import java.util.List;

/**
 * A known-answer list that has been checked, before it is made.
 *
 * @param mated whether the person must be in the list
 * @param people by force and reference
 * @param details as a search has them
 * @param mode how the list is ended
 * @param modeReason why it is not cut; null at the operating point
 * @param urgency how soon it is to be reviewed
 */
record KnownAnswerOrder(
    boolean mated,
    List<Person> people,
    CaseDetails details,
    SearchMode mode,
    @Nullable String modeReason,
    Urgency urgency) {

  KnownAnswerOrder {
    people = List.copyOf(people);
  }

  /** A person of the gallery. */
  record Person(String force, String reference) {
    @Override
    public String toString() {
      return "Person[redacted]";
    }
  }
}
