package org.likeness.engine;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models that the engine knows, by id. The files themselves are not part of the program. */
public record ModelCatalogue(
    List<ModelEntry.Detector> detectors,
    List<ModelEntry.Landmarker> landmarkers,
    List<ModelEntry.Recogniser> recognisers) {

  private static final String RESOURCE = "catalogue.json";
  private static final ModelCatalogue STANDARD = read();

  /** Keeps its own copies. */
  public ModelCatalogue {
    detectors = List.copyOf(detectors);
    landmarkers = List.copyOf(landmarkers);
    recognisers = List.copyOf(recognisers);
  }

  /** The catalogue that comes with the program. */
  public static ModelCatalogue standard() {
    return STANDARD;
  }

  /** Every model. */
  public List<ModelEntry> all() {
    return Stream.of(detectors, landmarkers, recognisers)
        .<ModelEntry>flatMap(List::stream)
        .toList();
  }

  /** A model and those that it cannot work without. */
  public List<ModelEntry> parts(ModelEntry model) {
    return model instanceof ModelEntry.Detector detector && detector.landmarks() != null
        ? List.of(detector, landmarker(detector.landmarks()))
        : List.of(model);
  }

  /** The detector used unless configured otherwise. */
  public ModelEntry.Detector defaultDetector() {
    return theDefault(detectors);
  }

  /** The recogniser used unless configured otherwise. */
  public ModelEntry.Recogniser defaultRecogniser() {
    return theDefault(recognisers);
  }

  /**
   * The detector with this id.
   *
   * @throws ModelProblem if there is none, naming those that there are
   */
  public ModelEntry.Detector detector(String id) {
    return find(detectors, id, "detector");
  }

  /**
   * The landmark network with this id.
   *
   * @throws ModelProblem if there is none, naming those that there are
   */
  public ModelEntry.Landmarker landmarker(String id) {
    return find(landmarkers, id, "landmark network");
  }

  /**
   * The recogniser with this id.
   *
   * @throws ModelProblem if there is none, naming those that there are
   */
  public ModelEntry.Recogniser recogniser(String id) {
    return find(recognisers, id, "recogniser");
  }

  private static <E extends ModelEntry> E find(List<E> entries, String id, String kind) {
    return entries.stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(entries, id, kind));
  }

  private static ModelProblem unknown(List<? extends ModelEntry> entries, String id, String kind) {
    String known = entries.stream().map(ModelEntry::id).collect(Collectors.joining(", "));
    return new ModelProblem("There is no %s called '%s'; known: %s.".formatted(kind, id, known));
  }

  private static <E extends ModelEntry> E theDefault(List<E> entries) {
    return entries.stream().filter(ModelEntry::isDefault).findFirst().orElseThrow();
  }

  private static ModelCatalogue read() {
    try (InputStream json = ModelCatalogue.class.getResourceAsStream(RESOURCE)) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(json, RESOURCE), ModelCatalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the model catalogue inside the program is damaged", e);
    }
  }
}
