package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.problem.Complaints;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks a search request: the case (S1), the policy (S2), the stills, the filter and the mode. */
@ApplicationScoped
class RequestCheck {
  private static final int LONG_TEXT = 4000;
  private static final int SHORT_TEXT = 200;

  private final Forces forces;

  RequestCheck(Forces forces) {
    this.forces = forces;
  }

  /**
   * The order that the request is.
   *
   * @param stillsSent how many stills came with it
   * @throws org.likeness.problem.Problem invalid-request with every field that is wrong
   */
  SearchOrder check(SearchRequest request, int stillsSent, Actor actor) {
    Complaints complaints = new Complaints();
    SearchMode mode = mode(request.mode(), complaints);
    SearchOrder order =
        new SearchOrder(
            details(request, actor, complaints),
            new FilterCheck(forces, complaints).check(request.filter()),
            mode,
            modeReason(mode, request.modeReason(), complaints),
            analysis(request.analysisId(), complaints),
            Urgency.check(request.priority(), request.priorityReason(), complaints),
            false,
            new StillsCheck(complaints).check(request.stills()));
    checkImages(order, request.analysisId() != null, stillsSent, complaints);
    if (!Boolean.TRUE.equals(request.policyAccepted())) {
      complaints.add(
          "policyAccepted",
          "must be true: the image is no sketch, artist's impression or look-alike");
    }
    complaints.raise();
    return order;
  }

  private CaseDetails details(SearchRequest request, Actor actor, Complaints complaints) {
    String force =
        complaints.code(
            "force", request.force(), forces.forces().keySet(), "the force that searches");
    if (forces.force(force).isPresent() && !force.equals(actor.force().value())) {
      complaints.add("force", "must be your own force, " + actor.force());
    }
    return new CaseDetails(
        force,
        complaints.text(
            "caseReference", request.caseReference(), SHORT_TEXT, "crime or incident reference"),
        complaints.code(
            "offence", request.offence(), forces.offences().keySet(), "the offence group"),
        complaints.code(
            "purpose", request.purpose(), forces.purposes().keySet(), "the lawful purpose"),
        complaints.text(
            "justification",
            request.justification(),
            LONG_TEXT,
            "why the search is necessary and proportionate"),
        complaints.text(
            "imageSource", request.imageSource(), SHORT_TEXT, "where the image comes from"),
        actor.onBehalfOf());
  }

  private static SearchMode mode(@Nullable String name, Complaints complaints) {
    if (name == null) {
      return SearchMode.OPERATING_POINT;
    }
    Optional<SearchMode> mode = SearchMode.find(name);
    if (mode.isEmpty()) {
      complaints.add("mode", "is not one of operating-point, investigative");
    }
    return mode.orElse(SearchMode.OPERATING_POINT);
  }

  private static @Nullable String modeReason(
      SearchMode mode, @Nullable String reason, Complaints complaints) {
    if (mode == SearchMode.OPERATING_POINT) {
      if (reason != null && !reason.isBlank()) {
        complaints.add("modeReason", "belongs to the investigative mode alone");
      }
      return null;
    }
    return complaints.text("modeReason", reason, LONG_TEXT, "why the list must not be cut");
  }

  private static @Nullable UUID analysis(@Nullable String id, Complaints complaints) {
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      complaints.add("analysisId", "is not an id");
      return null;
    }
  }

  private static void checkImages(
      SearchOrder order, boolean ofAnalysis, int stillsSent, Complaints complaints) {
    if (!ofAnalysis && stillsSent == 0) {
      complaints.add("still", "is missing: send at least one image, or an analysisId");
    }
    if (ofAnalysis && stillsSent > 0) {
      complaints.add("still", "must not be sent together with an analysisId");
    }
    for (int i = 0; !ofAnalysis && i < order.stills().size(); i++) {
      if (order.stills().get(i).still() >= stillsSent) {
        complaints.add("stills[" + i + "].still", stillsSent + " stills were sent; count from 0");
      }
    }
  }
}
