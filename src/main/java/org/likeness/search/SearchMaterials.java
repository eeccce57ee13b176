package org.likeness.search;

import org.likeness.access.Actor;
import org.likeness.problem.Complaints;
import org.likeness.search.ProbeMaker.Material;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers the stills of a search: those sent with it, or those of an analysis. */
@ApplicationScoped
class SearchMaterials {
  private final Analyses analyses;

  SearchMaterials(Analyses analyses) {
    this.analyses = analyses;
  }

  /**
   * One material for each still that is to be searched.
   *
   * @throws org.likeness.problem.Problem not-found if the analysis is another's or over
   */
  List<Material> of(SearchOrder order, SentForm form, Actor actor) {
    UUID analysisId = order.analysisId();
    return analysisId == null
        ? sent(order, form.stills())
        : analysed(order, analyses.ofOwner(analysisId, actor));
  }

  private static List<Material> sent(SearchOrder order, List<byte[]> stills) {
    return orders(order, stills.size()).stream()
        .map(still -> new Material(still, stills.get(still.still()), still.editsOr(List.of())))
        .toList();
  }

  private List<Material> analysed(SearchOrder order, Analysis analysis) {
    Complaints complaints = new Complaints();
    List<Material> materials = new ArrayList<>();
    for (StillOrder still : orders(order, analysis.stills().size())) {
      analysis
          .still(still.still())
          .ifPresentOrElse(
              facts ->
                  materials.add(
                      new Material(
                          still,
                          analyses.original(analysis.id(), facts.index()),
                          still.editsOr(facts.edits()),
                          facts.origin())),
              () -> complaints.add("stills", "the analysis has no still " + still.still()));
    }
    complaints.raise();
    return materials;
  }

  /** What was said of the stills, or all of them as they are. */
  private static List<StillOrder> orders(SearchOrder order, int stills) {
    return order.stills().isEmpty()
        ? IntStream.range(0, stills).mapToObj(StillOrder::plain).toList()
        : order.stills();
  }
}
