package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.engine.Stages;
import org.likeness.problem.Complaints;
import org.likeness.search.AnalysisRequest.EditRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes an analysis: reads every still, then stores them together. */
@ApplicationScoped
class AnalysisMaker {
  private final ProbeMaker probes;
  private final Analyses analyses;

  AnalysisMaker(ProbeMaker probes, Analyses analyses) {
    this.probes = probes;
    this.analyses = analyses;
  }

  /** An analysis that was made, and where the time went. */
  record Made(Analysis analysis, Stages stages) {}

  Made make(@Nullable AnalysisRequest request, List<SourcedStill> stills, Actor actor) {
    Map<Integer, List<ImageEdit>> edits = check(request, stills.size());
    List<StillFacts> facts = new ArrayList<>();
    StillTroubles troubles = new StillTroubles();
    Stages stages = Stages.NONE;
    for (int i = 0; i < stills.size(); i++) {
      switch (probes.read(i, stills.get(i).content(), edits.getOrDefault(i, List.of()))) {
        case StillReading.Unusable unusable -> troubles.add(unusable);
        case StillReading.EditRefused refused -> troubles.add(refused);
        case StillReading.Read read -> {
          facts.add(read.facts().from(stills.get(i).origin()));
          stages = stages.plus(read.stages());
        }
      }
    }
    troubles.raise();
    List<byte[]> originals = stills.stream().map(SourcedStill::content).toList();
    return new Made(analyses.keep(facts, originals, actor), stages);
  }

  private static Map<Integer, List<ImageEdit>> check(@Nullable AnalysisRequest request, int sent) {
    Complaints complaints = new Complaints();
    StillsCheck stills = new StillsCheck(complaints);
    Map<Integer, List<ImageEdit>> edits = new HashMap<>();
    List<EditRequest> given =
        request == null || request.stills() == null ? List.of() : request.stills();
    for (int i = 0; i < given.size(); i++) {
      String field = "stills[" + i + "]";
      Integer still = given.get(i) == null ? null : given.get(i).still();
      if (still == null || still < 0 || still >= sent) {
        complaints.add(field + ".still", sent + " stills were sent; count from 0");
      } else {
        List<ImageEdit> checked = stills.edits(field, given.get(i).edits());
        edits.put(still, checked == null ? List.of() : checked);
      }
    }
    if (sent == 0) {
      complaints.add("still", "is missing: send at least one image");
    }
    complaints.raise();
    return edits;
  }
}
