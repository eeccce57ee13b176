package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Map;

/**
 * What administrators do with the store of objects: the service does it, and this shows how far.
 */
@Command(
    name = "media",
    mixinStandardHelpOptions = true,
    description = "Verify all stored objects, and move them to another store (administrators).",
    synopsisSubcommandLabel = "COMMAND")
final class MediaCommand implements Runnable {
  private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
  private static final Duration LATER_LOOKS = Duration.ofMinutes(1);

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness media --help lists them.");
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Read every object and compare it with its hash, and find those that the",
        "database needs and the store has not.",
        "Exit code 1 if one is damaged or missing; its hash is printed."
      })
  int verify(@Mixin Remote remote, @Mixin Output output, @Mixin Waiting waiting)
      throws InterruptedException {
    return run("verify", remote, output, waiting);
  }

  @Command(
      name = "move",
      mixinStandardHelpOptions = true,
      description = {
        "Copy every object from likeness.media.former to likeness.media.store,",
        "comparing both copies with the hash. Nothing is removed."
      })
  int move(@Mixin Remote remote, @Mixin Output output, @Mixin Waiting waiting)
      throws InterruptedException {
    return run("move", remote, output, waiting);
  }

  @Command(
      name = "remove-former",
      mixinStandardHelpOptions = true,
      description = {
        "Remove every object from likeness.media.former that is sound in the store",
        "that is used now; what is missing there is copied first. It cannot be undone."
      })
  int removeFormer(@Mixin Remote remote, @Mixin Output output, @Mixin Waiting waiting)
      throws InterruptedException {
    return run("remove-former", remote, output, waiting);
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Show the latest of these passes over the objects.")
  int status(@Mixin Remote remote, @Mixin Output output) {
    JsonNode jobs = remote.api().get("/media-jobs");
    if (output.json()) {
      output.print(jobs);
      return ExitCode.OK;
    }
    Table table = new Table("PASS", "BEGUN", "PERCENT", "OBJECTS", "DAMAGED", "MISSING", "STATE");
    for (JsonNode job : jobs.path("items")) {
      table.row(
          job.path("kind").asText(),
          job.path("begunAt").asText(),
          job.path("progressPercent").asText(),
          job.path("objects").asText(),
          job.path("damaged").asText(),
          job.path("missing").asText(),
          state(job));
    }
    table.print(output.out());
    return ExitCode.OK;
  }

  private static String state(JsonNode job) {
    return job.hasNonNull("finishedAt") ? "finished" : job.path("trouble").asText("under way");
  }

  private static int run(String kind, Remote remote, Output output, Waiting waiting)
      throws InterruptedException {
    Api api = remote.api();
    JsonNode job = api.post("/media-jobs", Map.of("kind", kind)).body();
    if (!waiting.no()) {
      job = awaited(job, api, output);
    }
    if (output.json()) {
      output.print(job);
    } else {
      show(job, output);
    }
    boolean sound = job.path("damaged").asLong() + job.path("missing").asLong() == 0;
    return sound ? ExitCode.OK : ExitCode.REFUSED;
  }

  private static JsonNode awaited(JsonNode begun, Api api, Output output)
      throws InterruptedException {
    JsonNode job = begun;
    Duration pause = FIRST_LOOK;
    try (Progress progress = output.progress("Objects")) {
      while (!job.hasNonNull("finishedAt")) {
        Thread.sleep(pause);
        pause = pause.compareTo(LATER_LOOKS) < 0 ? pause.multipliedBy(2) : LATER_LOOKS;
        job = api.get("/media-jobs/" + begun.path("id").asText());
        progress.at(job.path("progressPercent").asLong(), 100, job.path("trouble").asText(""));
      }
    }
    return job;
  }

  private static void show(JsonNode job, Output output) {
    output.line(
        "%s: %s, %s objects, %s bytes, %s damaged, %s missing",
        job.path("kind").asText(),
        state(job),
        job.path("objects").asText(),
        job.path("bytes").asText(),
        job.path("damaged").asText(),
        job.path("missing").asText());
    for (JsonNode damage : job.path("damages")) {
      String state = damage.path("missing").asBoolean() ? "MISSING" : "DAMAGED";
      output.line("%s %s", state, damage.path("found").asText());
    }
  }

  /** Whether to wait for the end. */
  static final class Waiting {
    @Option(names = "--no-wait", description = "Begin it, and do not wait for its end.")
    private boolean no;

    boolean no() {
      return no;
    }
  }
}
