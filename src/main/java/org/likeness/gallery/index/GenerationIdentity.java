package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an index holds and how it was built; it stands in every commit of it.
 *
 * @param number of the generation
 * @param galleryId whose gallery
 * @param modelId whose templates; null while there are none
 * @param buildParameters how it was built
 */
public record GenerationIdentity(
    long number, UUID galleryId, @Nullable String modelId, String buildParameters) {
  /** Rises whenever documents change their form. */
  private static final String FORMAT = "1";

  /** The user data of a commit at a revision. */
  Map<String, String> commitData(long revision) {
    Map<String, String> data = new HashMap<>();
    data.put("format", FORMAT);
    data.put("generation", Long.toString(number));
    data.put("gallery", galleryId.toString());
    data.put("model", modelId == null ? "" : modelId);
    data.put("parameters", buildParameters);
    data.put("revision", Long.toString(revision));
    return data;
  }

  /**
   * Reads the user data of a commit.
   *
   * @throws StaleGeneration if it is of another format or incomplete
   */
  static GenerationIdentity ofCommit(Map<String, String> data) throws StaleGeneration {
    if (!FORMAT.equals(data.get("format"))) {
      throw new StaleGeneration("it is of another format");
    }
    String model = required(data, "model");
    return new GenerationIdentity(
        Long.parseLong(required(data, "generation")),
        UUID.fromString(required(data, "gallery")),
        model.isEmpty() ? null : model,
        required(data, "parameters"));
  }

  /** The revision of a commit. */
  static long revision(Map<String, String> data) throws StaleGeneration {
    return Long.parseLong(required(data, "revision"));
  }

  /**
   * Checks that a generation which has applied everything up to a revision can follow this head.
   *
   * @throws StaleGeneration if it cannot
   */
  public void requireFollows(FeedHead head, long applied) throws StaleGeneration {
    if (!galleryId.equals(head.galleryId())) {
      throw new StaleGeneration("it belongs to another database");
    }
    if (applied > head.revision()) {
      throw new StaleGeneration(
          "it is ahead of the database, which was restored; index="
              + applied
              + " database="
              + head.revision());
    }
    if (modelId != null && !modelId.equals(head.modelId())) {
      throw new StaleGeneration(
          "it is of another model; index=" + modelId + " database=" + head.modelId());
    }
  }

  /** The same, once the first template has decided the model. */
  public GenerationIdentity withModel(@Nullable String model) {
    return new GenerationIdentity(number, galleryId, model, buildParameters);
  }

  private static String required(Map<String, String> data, String key) throws StaleGeneration {
    String value = data.get(key);
    if (value == null) {
      throw new StaleGeneration("its commit lacks " + key);
    }
    return value;
  }
}
