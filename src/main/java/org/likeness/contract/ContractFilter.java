package org.likeness.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes the OpenAPI document while the program is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  private final IndexView index;

  /** Over the classes of the program. */
  public ContractFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    new Files().complete(contract);
    new Ids().complete(contract);
    new Forms().complete(contract);
    new Presence(index, Wording.read("required.properties")).complete(contract);
    new Descriptions(Wording.read("descriptions.properties")).complete(contract);
    new ProblemAnswers(Wording.read("problems.properties")).complete(contract);
    new Examples(contract, Wording.examples()).complete();
  }
}
