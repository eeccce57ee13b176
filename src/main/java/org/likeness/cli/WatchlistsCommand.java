package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watchlists, as investigators propose and search them and supervisors decide. */
@Command(
    name = "watchlists",
    mixinStandardHelpOptions = true,
    description = "Choose people of the gallery for one purpose and time, and search among them.",
    synopsisSubcommandLabel = "COMMAND")
final class WatchlistsCommand implements Runnable {
  private static final String WATCHLISTS = "/watchlists";

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness watchlists --help lists them.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List those of your force that are not over, without their people.")
  int list(@Mixin Remote remote, @Mixin Output output) {
    JsonNode lists = remote.api().get(WATCHLISTS);
    if (output.json()) {
      output.print(lists);
      return ExitCode.OK;
    }
    Table table =
        new Table("watchlist", "name", "state", "people", "under 18", "purpose", "until", "by");
    Json.elements(lists.path("items"))
        .forEach(
            list ->
                table.row(
                    list.path("id").asText(),
                    list.path("name").asText(),
                    list.path("state").asText(),
                    list.path("people").asText(),
                    list.path("under18").asText(),
                    list.path("purpose").asText(),
                    list.path("expiresAt").asText(),
                    list.path("proposedBy").asText()));
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "preview",
      mixinStandardHelpOptions = true,
      description = "Count the people that a filter would put on a watchlist (investigators).")
  int preview(@Mixin FilterOptions filter, @Mixin Remote remote, @Mixin Output output) {
    JsonNode found = remote.api().post(WATCHLISTS + "/previews", filter.toJson()).body();
    if (output.json()) {
      output.print(found);
    } else {
      output.line(
          "%s people, %s of them under 18 when photographed, %s without a conviction; at most %s",
          found.path("people").asText(),
          found.path("under18").asText(),
          found.path("unconvicted").asText(),
          found.path("most").asText());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Propose a watchlist (investigators); a supervisor decides.",
        "Its people are named by --person, or chosen by filters with the number that preview showed."
      })
  int propose(
      @Option(names = "--name", required = true, description = "By which people know it.")
          String name,
      @Option(names = "--purpose", required = true, description = "Code of the lawful purpose.")
          String purpose,
      @Option(
              names = "--justification",
              paramLabel = "TEXT",
              required = true,
              description = "Why it is necessary and proportionate.")
          String justification,
      @Option(
              names = "--until",
              paramLabel = "TIME",
              required = true,
              description = "When all of it is removed, as 2026-12-24T18:00:00Z.")
          String until,
      @Option(
              names = "--person",
              paramLabel = "FORCE:REFERENCE",
              description = "Somebody in the gallery; may be repeated.")
          @Nullable List<String> people,
      @Option(
              names = "--counted",
              paramLabel = "N",
              description = "How many people preview said that the filters mean.")
          @Nullable Integer counted,
      @Mixin FilterOptions filter,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("name", name);
    request.put("purpose", purpose);
    request.put("justification", justification);
    request.put("expiresAt", until);
    if (people != null) {
      request.put("people", people.stream().map(WatchlistsCommand::person).toList());
    }
    if (!filter.toJson().isEmpty()) {
      request.put("filter", filter.toJson());
      request.put("counted", counted);
    }
    return print(remote.api().post(WATCHLISTS, request).body(), output);
  }

  private static Map<String, String> person(String text) {
    String[] parts = text.split(":", 2);
    if (parts.length < 2) {
      throw Failure.usage("Name people as FORCE:REFERENCE; person=" + text);
    }
    return Map.of("force", parts[0], "personReference", parts[1]);
  }

  @Command(
      name = "decide",
      mixinStandardHelpOptions = true,
      description = "Approve or refuse a watchlist that somebody else proposed (supervisors).")
  int decide(
      @Parameters(paramLabel = "WATCHLIST", description = "Its id.") String id,
      @Parameters(paramLabel = "DECISION", description = "approve or refuse.")
          ChangesCommand.Decision decision,
      @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
          String reason,
      @Mixin Remote remote,
      @Mixin Output output) {
    Map<String, Object> request =
        Map.of("approved", decision == ChangesCommand.Decision.approve, "reason", reason);
    return print(remote.api().put(path(id) + "/decision", request).body(), output);
  }

  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "End a watchlist before its time and remove all of it.")
  int end(
      @Parameters(paramLabel = "WATCHLIST", description = "Its id.") String id,
      @Mixin Remote remote,
      @Mixin Output output) {
    remote.api().delete(path(id));
    output.say("Ended: all of it is removed");
    return ExitCode.OK;
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Search among the people of an approved watchlist (investigators).",
        "Without a match nothing of the still is kept; with one it is a search to be reviewed."
      })
  int search(
      @Parameters(paramLabel = "WATCHLIST", description = "Its id.") String id,
      @Parameters(paramLabel = "STILL", description = "Image file that shows one face.") Path still,
      @Mixin SearchOptions options,
      @Mixin Remote remote,
      @Mixin Output output) {
    Api api = remote.api();
    String ownForce = api.get("/me").path("force").asText();
    Map<String, Object> request = options.request(ownForce, List.of(Map.of("still", 0)));
    Multipart form =
        new Multipart()
            .json("request", SearchCommand.json(request))
            .file("still", String.valueOf(still.getFileName()), still);
    JsonNode answer = api.post(path(id) + "/searches", form).body();
    if (output.json()) {
      output.print(answer);
    } else if (answer.path("matched").asBoolean()) {
      CandidateTable.print(answer.path("search"), output);
    } else {
      output.line(
          "Nobody of the %s people on it is alike enough. Nothing of the still was kept.%s",
          answer.path("people").asText(),
          answer.path("complete").asBoolean() ? "" : " PARTIAL: search again later.");
    }
    return ExitCode.OK;
  }

  private static String path(String id) {
    return WATCHLISTS + "/" + Api.encode(id);
  }

  private static int print(JsonNode list, Output output) {
    if (output.json()) {
      output.print(list);
    } else {
      output.line(
          "%s: %s, %s people, until %s",
          list.path("id").asText(),
          list.path("state").asText(),
          list.path("people").asText(),
          list.path("expiresAt").asText());
    }
    return ExitCode.OK;
  }
}
