package org.likeness.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A detector and a recogniser that are installed; the default ones where they are.
 *
 * @param detector id
 * @param recogniser id
 */
public record ModelChoice(String detector, String recogniser) {

  /** The choice that this folder allows; empty if a detector or a recogniser is missing. */
  public static Optional<ModelChoice> of(ModelStore store) {
    ModelCatalogue catalogue = ModelCatalogue.standard();
    return best(store, catalogue.detectors())
        .flatMap(
            detector ->
                best(store, catalogue.recognisers())
                    .map(recogniser -> new ModelChoice(detector.id(), recogniser.id())));
  }

  /** Whether all files that a model needs are there and right. */
  public static boolean isUsable(ModelStore store, ModelEntry model) {
    return ModelCatalogue.standard().parts(model).stream()
        .allMatch(part -> store.check(part) instanceof ModelCheck.Good);
  }

  /**
   * The model to use where none is configured: the default one, or where its files are missing, the
   * first whose files are there. Files are not read here.
   */
  static <E extends ModelEntry> E unconfigured(ModelStore store, List<E> models) {
    return preferred(models, model -> store.holds(model)).orElseGet(() -> theDefault(models));
  }

  private static <E extends ModelEntry> Optional<E> best(ModelStore store, List<E> models) {
    return preferred(models, model -> isUsable(store, model));
  }

  private static <E extends ModelEntry> Optional<E> preferred(
      List<E> models, Predicate<E> condition) {
    return models.stream().filter(condition).min(Comparator.comparing(model -> !model.isDefault()));
  }

  private static <E extends ModelEntry> E theDefault(List<E> models) {
    return models.stream().filter(ModelEntry::isDefault).findFirst().orElseThrow();
  }
}
