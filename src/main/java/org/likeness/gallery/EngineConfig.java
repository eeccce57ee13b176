package org.likeness.gallery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.likeness.engine.DecodeLimits;
import org.likeness.engine.EngineSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which models the engine uses, and what one image may cost. */
@ConfigMapping(prefix = "likeness.engine")
public interface EngineConfig {

  /** The folder with the model files. */
  Path models();

  /** Catalogue id of the detector; unset: the catalogue's default, else the first installed. */
  Optional<String> detector();

  /** Catalogue id of the recogniser; unset: the catalogue's default, else the first installed. */
  Optional<String> recogniser();

  /** Most bytes of one image; 25 MiB. */
  @WithDefault("26214400")
  long maxBytes();

  /** Most pixels of one image, width times height. */
  @WithDefault("50000000")
  long maxPixels();

  /** Longest side of one image, in pixels. */
  @WithDefault("20000")
  int maxSide();

  /** Most time for decoding one image. */
  @WithDefault("PT20S")
  Duration decodeTimeout();

  /**
   * Threads that one inference may use. 1 is best for imports, which keep all cores busy by working
   * on several images at once.
   */
  @WithDefault("1")
  int threads();

  /**
   * Most pixels of all images of imports that are worked on at once, and as many of all others that
   * are being decoded; the next image waits. A pixel takes 3 bytes, and 6 to 11 while it is
   * decoded.
   */
  @WithDefault("100000000")
  int pixelsAtOnce();

  /** Whether JPEG files are read with libjpeg-turbo where it is installed. */
  @WithDefault("true")
  boolean nativeJpeg();

  /** The limits of this configuration. */
  default DecodeLimits limits() {
    return new DecodeLimits(maxBytes(), maxPixels(), maxSide(), decodeTimeout(), pixelsAtOnce());
  }

  /** All of it as the engine takes it. */
  default EngineSettings settings() {
    EngineSettings defaults = EngineSettings.defaults(models());
    return new EngineSettings(
        models(),
        detector().orElse(defaults.detectorId()),
        recogniser().orElse(defaults.recogniserId()),
        limits(),
        threads(),
        nativeJpeg());
  }
}
