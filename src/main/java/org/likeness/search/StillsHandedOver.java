package org.likeness.search;

import org.likeness.access.Actor;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes stills from other features of the service, whose origin is known: nobody outside can write
 * an origin.
 */
@ApplicationScoped
public class StillsHandedOver {
  private final AnalysisMaker maker;

  StillsHandedOver(AnalysisMaker maker) {
    this.maker = maker;
  }

  /**
   * Looks at the stills, as if the user had sent them. The user alone can search with the analysis.
   *
   * @throws org.likeness.problem.Problem unusable-image with every still that cannot be read
   */
  public Analysis analyse(List<SourcedStill> stills, Actor actor) {
    return maker.make(null, stills, actor).analysis();
  }
}
