package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Complaints;
import org.likeness.search.AnalysisRequest.EarlierStill;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Stills of earlier analyses, to be looked at again with other edits or beside others. */
@ApplicationScoped
class EarlierStills {
  private final Analyses analyses;
  private final SearchConfig config;

  EarlierStills(Analyses analyses, SearchConfig config) {
    this.analyses = analyses;
    this.config = config;
  }

  /**
   * Those that are named, then those that were sent.
   *
   * @throws org.likeness.problem.Problem not-found if an analysis is another's or over;
   *     invalid-request if it has no such still, or there are too many together
   */
  List<SourcedStill> with(@Nullable AnalysisRequest request, SentForm form, Actor actor) {
    List<EarlierStill> wanted =
        request == null || request.earlier() == null ? List.of() : request.earlier();
    Complaints complaints = new Complaints();
    if (wanted.size() + form.stills().size() > config.maxStills()) {
      complaints.add("still", "at most " + config.maxStills() + " are taken together");
    }
    complaints.raise();
    List<SourcedStill> all = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      add(all, "earlier[" + i + "]", wanted.get(i), actor, complaints);
    }
    complaints.raise();
    form.stills().forEach(sent -> all.add(new SourcedStill(sent, null)));
    return all;
  }

  private void add(
      List<SourcedStill> all,
      String field,
      @Nullable EarlierStill wanted,
      Actor actor,
      Complaints complaints) {
    UUID id = wanted == null ? null : wanted.analysisId();
    Integer number = wanted == null ? null : wanted.still();
    if (id == null || number == null) {
      complaints.add(field, "needs an analysisId and the number of a still");
      return;
    }
    analyses
        .ofOwner(id, actor)
        .still(number)
        .ifPresentOrElse(
            facts -> all.add(new SourcedStill(analyses.original(id, number), facts.origin())),
            () -> complaints.add(field + ".still", "is none of that analysis"));
  }
}
