package org.likeness.engine;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;

/** One model that the engine knows how to feed, as the catalogue describes it. */
public sealed interface ModelEntry {

  /** Stable id, stored with every template and candidate list. */
  String id();

  /** File name in the models folder. */
  String file();

  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  String sha256();

  /** Size of the file in bytes. */
  long bytes();

  /** Licence and origin. */
  String licence();

  /** Official download address; null if the file is published nowhere in this form. */
  @Nullable URI download();

  /** From what the file can be made where it cannot be had; null if from nothing. */
  @Nullable PackageSource source();

  /** Whether this one is used unless configured otherwise. */
  boolean isDefault();

  /**
   * A face detector.
   *
   * @param fixedSide width and height of its input in pixels, 0 if any multiple of 32 will do
   * @param landmarks id of the network that finds the landmarks in its boxes; null for YuNet, which
   *     finds both
   */
  record Detector(
      String id,
      String file,
      String sha256,
      long bytes,
      String licence,
      @Nullable URI download,
      @Nullable PackageSource source,
      boolean isDefault,
      int fixedSide,
      @Nullable String landmarks)
      implements ModelEntry {}

  /**
   * A network that marks 68 points on a face that a detector found.
   *
   * @param side width and height of its input in pixels
   */
  record Landmarker(
      String id,
      String file,
      String sha256,
      long bytes,
      String licence,
      @Nullable URI download,
      @Nullable PackageSource source,
      boolean isDefault,
      int side)
      implements ModelEntry {}

  /**
   * A recogniser: a chip in, an embedding out. Embeddings are scaled to unit length and compared by
   * cosine c; for networks trained for Euclidean distance d that gives the same order, since d² = 2
   * - 2c between vectors of unit length.
   *
   * @param dimensions of the embedding
   * @param chip what it expects to see
   * @param channels order of the input planes
   * @param mean subtracted per channel, in the order of the channels, on the scale 0..255
   * @param deviation divided by, per channel, on the scale 0..255
   * @param batched whether one run takes several chips
   */
  record Recogniser(
      String id,
      String file,
      String sha256,
      long bytes,
      String licence,
      @Nullable URI download,
      @Nullable PackageSource source,
      boolean isDefault,
      int dimensions,
      ChipGeometry chip,
      Channels channels,
      List<Double> mean,
      List<Double> deviation,
      boolean batched)
      implements ModelEntry {

    /** Keeps its own copies; refuses anything but three channels. */
    public Recogniser {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
      if (mean.size() != 3 || deviation.size() != 3) {
        throw new IllegalArgumentException(
            "three channels are needed; mean=" + mean + " deviation=" + deviation);
      }
    }
  }

  /** Order of colour planes. */
  enum Channels {
    RGB,
    BGR
  }
}
