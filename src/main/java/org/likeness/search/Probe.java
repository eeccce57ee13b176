package org.likeness.search;

import org.likeness.engine.FaceTemplate;
import org.likeness.engine.Stages;

import java.util.List;

/**
 * The unknown person, ready to be searched. It lives as long as the request: its template is never
 * stored and never enrolled (S9).
 *
 * @param template of the person, fused from all stills (S4)
 * @param model that made it
 * @param stills that it was made from
 * @param stages where the time went
 */
record Probe(FaceTemplate template, ModelUsed model, List<ProbeStill> stills, Stages stages) {
  Probe {
    stills = List.copyOf(stills);
  }
}
