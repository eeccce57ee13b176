package org.likeness.cli;

import org.likeness.engine.ModelCatalogue;
import org.likeness.engine.ModelCheck;
import org.likeness.engine.ModelEntry;
import org.likeness.engine.ModelStore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A detector and a recogniser that are installed; the default ones where they are.
 *
 * @param detector id
 * @param recogniser id
 */
record ModelChoice(String detector, String recogniser) {

  /** The choice that this folder allows; empty if a detector or a recogniser is missing. */
  static Optional<ModelChoice> of(ModelStore store) {
    ModelCatalogue catalogue = ModelCatalogue.standard();
    return best(store, catalogue.detectors())
        .flatMap(
            detector ->
                best(store, catalogue.recognisers())
                    .map(recogniser -> new ModelChoice(detector, recogniser)));
  }

  /** The id of the installed model to prefer. */
  static Optional<String> best(ModelStore store, List<? extends ModelEntry> models) {
    return models.stream()
        .filter(model -> store.check(model) instanceof ModelCheck.Good)
        .min(Comparator.comparing(model -> !model.isDefault()))
        .map(ModelEntry::id);
  }
}
