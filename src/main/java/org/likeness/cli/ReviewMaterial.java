package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Locale;

/** The material of a review task; scores and ranks are shown only where the service gives them. */
final class ReviewMaterial {
  private static final String API_ROOT = "/api/v1";

  private ReviewMaterial() {}

  static void print(Answer answer, Output output) {
    JsonNode task = answer.body();
    output.line("%s", task.path("notice").asText());
    output.line("Stage: %s", task.path("stage").asText());
    boolean scored = task.path("candidates").path(0).has("score");
    Table table =
        scored ? new Table("Candidate", "Images", "Score") : new Table("Candidate", "Images");
    for (JsonNode candidate : task.path("candidates")) {
      String id = candidate.path("id").asText();
      int images = candidate.path("images").size();
      if (scored) {
        table.row(id, images, score(candidate));
      } else {
        table.row(id, images);
      }
    }
    table.print(output.out());
    output.line(
        "Decide with: likeness review decide SEARCH --etag '%s' ...", answer.header("ETag"));
  }

  private static String score(JsonNode candidate) {
    return String.format(Locale.ROOT, "%.3f", candidate.path("score").asDouble());
  }

  /** Saves every image that the material points at, named by what it shows. */
  static void save(Api api, JsonNode task, Path folder, Output output) {
    int still = 0;
    for (JsonNode probe : task.path("stills")) {
      save(api, probe, folder.resolve("still-" + still++ + ".jpg"));
    }
    for (JsonNode candidate : task.path("candidates")) {
      int image = 0;
      for (JsonNode shown : candidate.path("images")) {
        String name = "candidate-" + candidate.path("id").asText() + "-" + image++ + ".jpg";
        save(api, shown, folder.resolve(name));
      }
    }
    output.say("Images saved in %s", folder);
  }

  private static void save(Api api, JsonNode image, Path file) {
    String content = image.path("content").asText();
    if (!content.isEmpty()) {
      api.download(
          content.startsWith(API_ROOT) ? content.substring(API_ROOT.length()) : content, file);
    }
  }
}
