package org.likeness.gallery;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.ModelProblem;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one engine that all of the service shares, opened when it is first needed. Without models the
 * service runs, says what to do, and uses them as soon as they are installed.
 */
@ApplicationScoped
public class Engines {
  private static final Logger LOG = Logger.getLogger(Engines.class);

  /** Opening reads and hashes whole model files: not again for each request of a burst. */
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

  private final EngineConfig config;
  private final Clock clock;
  private @Nullable FaceEngine engine;
  private @Nullable ModelProblem lastProblem;
  private Instant nextAttempt = Instant.MIN;

  Engines(EngineConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * The engine.
   *
   * @throws Problem models-unavailable, whose detail says which file is wrong and what to do
   */
  public synchronized FaceEngine engine() {
    if (engine != null) {
      return engine;
    }
    if (lastProblem != null && clock.instant().isBefore(nextAttempt)) {
      throw unavailable(lastProblem);
    }
    try {
      engine = FaceEngine.open(config.settings());
      LOG.infof(
          "models: %s, %s; JPEG files are read by %s",
          engine.detectorId(),
          engine.modelId(),
          engine.readsJpegNatively() ? "libjpeg-turbo" : "Java");
      lastProblem = null;
      return engine;
    } catch (ModelProblem e) {
      lastProblem = e;
      nextAttempt = clock.instant().plus(BETWEEN_ATTEMPTS);
      throw unavailable(e);
    }
  }

  /**
   * What makes the templates.
   *
   * @throws Problem models-unavailable
   */
  public TemplateModel model() {
    FaceEngine current = engine();
    return new TemplateModel(
        current.modelId(), new Sha256(current.modelSha256()), current.preprocessingVersion());
  }

  private static Problem unavailable(ModelProblem problem) {
    return Problem.of(ProblemType.MODELS_UNAVAILABLE, String.valueOf(problem.getMessage()));
  }

  @PreDestroy
  synchronized void close() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }
}
