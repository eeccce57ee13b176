package org.likeness.review.supervision;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.problem.Complaints;
import org.likeness.review.supervision.KnownAnswerOrder.Person;
import org.likeness.review.supervision.KnownAnswerRequest.KnownPerson;
import org.likeness.search.CaseDetails;
import org.likeness.search.SearchMode;
import org.likeness.search.Urgency;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks what was sent for a known-answer list. */
@ApplicationScoped
class KnownAnswerCheck {
  /** Stand where a search names its case and its lawful purpose: this is neither. */
  private static final String NO_CASE = "known-answer";

  private static final int LONG_TEXT = 4000;
  private static final int SHORT_TEXT = 200;

  private final Forces forces;

  KnownAnswerCheck(Forces forces) {
    this.forces = forces;
  }

  /**
   * The order.
   *
   * @throws org.likeness.problem.Problem invalid-request with every field that is wrong
   */
  KnownAnswerOrder check(KnownAnswerRequest request, int stills, Actor actor) {
    Complaints complaints = new Complaints();
    if (stills == 0) {
      complaints.add("still", "is missing: send at least one image");
    }
    if (request.mated() == null) {
      complaints.add("mated", "is missing: whether the person is in the list");
    }
    boolean mated = Boolean.TRUE.equals(request.mated());
    SearchMode mode = mode(request.mode(), complaints);
    KnownAnswerOrder order =
        new KnownAnswerOrder(
            mated,
            people(request.people(), mated, complaints),
            details(request, actor, complaints),
            mode,
            modeReason(mode, request.modeReason(), complaints),
            Urgency.check(request.priority(), request.priorityReason(), complaints));
    complaints.raise();
    return order;
  }

  private CaseDetails details(KnownAnswerRequest request, Actor actor, Complaints complaints) {
    return new CaseDetails(
        actor.force().value(),
        NO_CASE,
        complaints.code(
            "offence", request.offence(), forces.offences().keySet(), "what reviewers see"),
        NO_CASE,
        complaints.text(
            "justification", request.justification(), LONG_TEXT, "why this test is needed"),
        complaints.text(
            "imageSource",
            request.imageSource(),
            SHORT_TEXT,
            "where the still comes from and how the answer is known"));
  }

  private List<Person> people(
      @Nullable List<KnownPerson> given, boolean mated, Complaints complaints) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; given != null && i < given.size(); i++) {
      KnownPerson person = given.get(i);
      String field = "people[" + i + "]";
      people.add(
          new Person(
              complaints.code(
                  field + ".force", person.force(), forces.forces().keySet(), "whose record it is"),
              complaints.text(
                  field + ".personReference", person.personReference(), SHORT_TEXT, "who it is")));
    }
    if (mated && people.isEmpty()) {
      complaints.add("people", "is missing: who in the list is the person");
    }
    return people;
  }

  private static SearchMode mode(@Nullable String name, Complaints complaints) {
    String given = name == null ? SearchMode.OPERATING_POINT.wireName() : name;
    return SearchMode.find(given)
        .orElseGet(
            () -> {
              complaints.add("mode", "is not one of operating-point, investigative");
              return SearchMode.OPERATING_POINT;
            });
  }

  private static @Nullable String modeReason(
      SearchMode mode, @Nullable String reason, Complaints complaints) {
    return mode == SearchMode.OPERATING_POINT
        ? null
        : complaints.text("modeReason", reason, LONG_TEXT, "why the list is not cut");
  }
}
