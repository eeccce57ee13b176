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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The engines that all of the service shares, opened when they are first needed: one for the
 * gallery's model, and one for each that is compared with it. Without models the service runs, says
 * what to do, and uses them as soon as they are installed. The configuration chooses the model of
 * an empty gallery alone; from then on it changes by approval (E1).
 */
@ApplicationScoped
public class Engines {
  private static final Logger LOG = Logger.getLogger(Engines.class);

  /** Opening reads and hashes whole model files: not again for each request of a burst. */
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

  private final EngineConfig config;
  private final GalleryModel gallery;
  private final Clock clock;
  private final Map<EngineChoice, FaceEngine> open = new ConcurrentHashMap<>();
  private @Nullable ModelProblem lastProblem;
  private @Nullable EngineChoice lastFailed;
  private Instant nextAttempt = Instant.MIN;

  Engines(EngineConfig config, GalleryModel gallery, Clock clock) {
    this.config = config;
    this.gallery = gallery;
    this.clock = clock;
  }

  /**
   * The engine of the gallery's model; in an empty gallery the configured one.
   *
   * @throws Problem models-unavailable, whose detail says which file is wrong and what to do, or
   *     which change has not been approved
   */
  public FaceEngine engine() {
    return gallery
        .current()
        .map(this::engine)
        .orElseGet(() -> open(EngineChoice.configured(config)));
  }

  /**
   * The engine that makes templates of exactly this model.
   *
   * @throws Problem models-unavailable likewise
   */
  public FaceEngine engine(TemplateModel wanted) {
    FaceEngine engine = open(EngineChoice.of(wanted));
    if (!model(engine).equals(wanted)) {
      throw Problem.of(
          ProblemType.MODELS_UNAVAILABLE,
          "In force is %s, but this program has %s; to use that, approve a change with a report of it"
              .formatted(wanted.words(), model(engine).words()));
    }
    return engine;
  }

  /**
   * What makes the templates.
   *
   * @throws Problem models-unavailable
   */
  public TemplateModel model() {
    return model(engine());
  }

  /**
   * What the program makes templates with when it is told to use these models.
   *
   * @param recogniser catalogue id; null: the one in force
   * @param detector catalogue id; null: the one in force
   * @throws Problem models-unavailable
   */
  public TemplateModel model(@Nullable String recogniser, @Nullable String detector) {
    EngineChoice now =
        gallery.current().map(EngineChoice::of).orElseGet(() -> EngineChoice.configured(config));
    return model(
        open(
            new EngineChoice(
                recogniser == null ? now.recogniser() : recogniser,
                detector == null ? now.detector() : detector)));
  }

  /** What the configuration asks for and nobody has approved, in words; empty if nothing. */
  public Optional<String> unapproved() {
    return gallery
        .current()
        .map(EngineChoice::of)
        .filter(now -> !now.isAskedForBy(config))
        .map(
            now ->
                "The configuration names other models than those in force (%s, %s), which go on serving: propose a change, and have it approved"
                    .formatted(now.recogniser(), now.detector()));
  }

  /** What an engine makes templates with. */
  public static TemplateModel model(FaceEngine engine) {
    return new TemplateModel(
        engine.modelId(), new Sha256(engine.modelSha256()), engine.preprocessingVersion());
  }

  /** Searches with one engine do not wait while another is being opened. */
  private FaceEngine open(EngineChoice choice) {
    FaceEngine known = open.get(choice);
    return known == null ? openNow(choice) : known;
  }

  private synchronized FaceEngine openNow(EngineChoice choice) {
    FaceEngine known = open.get(choice);
    if (known != null) {
      return known;
    }
    ModelProblem last = lastProblem;
    if (last != null && choice.equals(lastFailed) && clock.instant().isBefore(nextAttempt)) {
      throw unavailable(last);
    }
    try {
      FaceEngine engine =
          FaceEngine.open(
              config
                  .settings()
                  .withRecogniser(choice.recogniser())
                  .withDetector(choice.detector()));
      LOG.infof(
          "models: %s, %s; JPEG files are read by %s",
          engine.detectorId(),
          engine.modelId(),
          engine.readsJpegNatively() ? "libjpeg-turbo" : "Java");
      open.put(choice, engine);
      lastProblem = null;
      return engine;
    } catch (ModelProblem e) {
      lastProblem = e;
      lastFailed = choice;
      nextAttempt = clock.instant().plus(BETWEEN_ATTEMPTS);
      throw unavailable(e);
    }
  }

  private static Problem unavailable(ModelProblem problem) {
    return Problem.of(ProblemType.MODELS_UNAVAILABLE, String.valueOf(problem.getMessage()));
  }

  @PreDestroy
  synchronized void close() {
    open.values().forEach(FaceEngine::close);
    open.clear();
  }
}
