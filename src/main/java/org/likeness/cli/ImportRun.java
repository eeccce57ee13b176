package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One import from manifest to outcome. Every step may be repeated: the service knows the manifest
 * by its hash and each image by its name, so an interrupted run goes on where it was.
 */
final class ImportRun {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** Each look counts the records: at a million of them it is worth ten seconds. */
  private static final int RECORDS_A_MILLISECOND = 100;

  private final Api api;
  private final Output output;

  ImportRun(Api api, Output output) {
    this.api = api;
    this.output = output;
  }

  /** Returns the job as it ended. */
  JsonNode run(Path manifest, ImageSource images) {
    JsonNode job = submit(manifest);
    String id = job.path("id").asText();
    if (job.path("state").asText().equals("receiving")) {
      send(id, images);
      api.post("/imports/" + id + "/completion");
    }
    return watch(id);
  }

  private JsonNode submit(Path manifest) {
    String name = manifest.toAbsolutePath().getFileName().toString();
    Answer answer = api.post("/imports", new Multipart().file("manifest", name, manifest));
    output.say(
        answer.status() == 201 ? "Import %s begins" : "Import %s is known already; going on",
        answer.body().path("id").asText());
    return answer.body();
  }

  private void send(String id, ImageSource images) {
    List<String> wanted = awaited(id).stream().filter(images::has).toList();
    try (Progress progress = output.progress("Sending")) {
      new ImageUpload(api, id, images)
          .send(wanted, progress)
          .forEach(refused -> output.say("Not taken: %s", refused));
    }
  }

  private List<String> awaited(String id) {
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          api.get("/imports/" + id + "/missing-images", Map.of("limit", "1000", "cursor", cursor))
              .body();
      Json.elements(page.path("items")).map(JsonNode::asText).forEach(names::add);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return names;
  }

  private JsonNode watch(String id) {
    try (Progress progress = output.progress("Enrolling")) {
      while (true) {
        JsonNode job = api.get("/imports/" + id);
        progress.at(job.path("processed").asLong(), job.path("total").asLong(), pace(job));
        if (isOver(job)) {
          return job;
        }
        Thread.sleep(
            Math.max(BETWEEN_LOOKS.toMillis(), job.path("total").asLong() / RECORDS_A_MILLISECOND));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.UNREACHABLE, "Interrupted; the import goes on without us", e);
    }
  }

  private static boolean isOver(JsonNode job) {
    String state = job.path("state").asText();
    return state.equals("completed") || state.equals("failed");
  }

  private static String pace(JsonNode job) {
    if (isOver(job) || !job.path("imagesPerSecond").isNumber()) {
      return job.path("detail").asText("");
    }
    String rate =
        String.format(Locale.ROOT, "%.0f images/s", job.path("imagesPerSecond").asDouble());
    return job.path("secondsLeft").isNumber()
        ? rate + ", about " + left(job.path("secondsLeft").asLong()) + " left"
        : rate;
  }

  private static String left(long seconds) {
    return seconds < 90 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
  }
}
