package org.likeness.engine;

import java.nio.file.Path;

/**
 * How to open an engine.
 *
 * @param models folder with the model files
 * @param detectorId catalogue id of the detector
 * @param recogniserId catalogue id of the recogniser
 * @param limits what an image may cost
 * @param threads threads that one inference may use, at least 1. With 1 the work stays on the
 *     calling thread, which is best when as many callers as cores are busy (imports); more shortens
 *     a single search on an idle machine.
 * @param nativeJpeg whether to read JPEG files with the native library where it is installed
 */
public record EngineSettings(
    Path models,
    String detectorId,
    String recogniserId,
    DecodeLimits limits,
    int threads,
    boolean nativeJpeg) {

  /** Refuses fewer than one thread. */
  public EngineSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1; threads=" + threads);
    }
  }

  /**
   * Default limits, one thread, and the catalogue's default detector and recogniser; where the
   * files of one of them are missing, the first of its kind whose files are there.
   */
  public static EngineSettings defaults(Path models) {
    ModelCatalogue catalogue = ModelCatalogue.standard();
    ModelStore store = new ModelStore(models);
    return new EngineSettings(
        models,
        ModelChoice.unconfigured(store, catalogue.detectors()).id(),
        ModelChoice.unconfigured(store, catalogue.recognisers()).id(),
        DecodeLimits.DEFAULT,
        1,
        true);
  }

  /** The same with another recogniser. */
  public EngineSettings withRecogniser(String id) {
    return new EngineSettings(models, detectorId, id, limits, threads, nativeJpeg);
  }

  /** The same with another detector. */
  public EngineSettings withDetector(String id) {
    return new EngineSettings(models, id, recogniserId, limits, threads, nativeJpeg);
  }

  /** The same with or without the native JPEG library. */
  public EngineSettings withNativeJpeg(boolean use) {
    return new EngineSettings(models, detectorId, recogniserId, limits, threads, use);
  }
}
