package org.likeness.gallery;

import org.likeness.engine.EngineSettings;

/**
 * Which models an engine is opened with.
 *
 * @param recogniser catalogue id
 * @param detector catalogue id
 */
record EngineChoice(String recogniser, String detector) {

  /** What the configuration asks for, or what is installed. */
  static EngineChoice configured(EngineConfig config) {
    EngineSettings settings = config.settings();
    return new EngineChoice(settings.recogniserId(), settings.detectorId());
  }

  /** What made templates of this model; its preprocessing ends with the detector. */
  static EngineChoice of(TemplateModel model) {
    String preprocessing = model.preprocessing();
    return new EngineChoice(
        model.id(), preprocessing.substring(preprocessing.lastIndexOf('/') + 1));
  }

  /** Whether the configuration names nothing else. */
  boolean isAskedForBy(EngineConfig config) {
    return config.recogniser().map(recogniser::equals).orElse(true)
        && config.detector().map(detector::equals).orElse(true);
  }
}
