package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;

/** Evaluation reports, kept by the service as evidence for changes. */
@Command(
    name = "reports",
    mixinStandardHelpOptions = true,
    description =
        "Keep and read evaluation reports (administrators and approvers; auditors read them).",
    synopsisSubcommandLabel = "COMMAND")
final class ReportsCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness reports --help lists them.");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Keep a report.json of likeness evaluate as it is.",
        "The same file again is the same report."
      })
  int add(
      @Parameters(paramLabel = "FILE", description = "The file report.json.") Path file,
      @Mixin Remote remote,
      @Mixin Output output) {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("No such file: " + file);
    }
    Answer answer =
        remote
            .api()
            .post("/evaluation-reports", new Multipart().file("report", "report.json", file));
    JsonNode report = answer.body();
    if (output.json()) {
      output.print(report);
    } else {
      output.line(
          "%s: %s, SHA-256 %s",
          answer.status() == 201 ? "Kept" : "It was kept before",
          report.path("id").asText(),
          report.path("sha256").asText());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the reports, the newest first.")
  int list(@Mixin Remote remote, @Mixin Output output) {
    JsonNode reports = remote.api().get("/evaluation-reports");
    if (output.json()) {
      output.print(reports);
      return ExitCode.OK;
    }
    Table table = new Table("report", "model", "preprocessing", "made", "by", "title");
    Json.elements(reports.path("items"))
        .forEach(
            report ->
                table.row(
                    report.path("id").asText(),
                    report.path("model").asText(),
                    report.path("preprocessing").asText(),
                    report.path("made").asText(),
                    report.path("uploadedBy").asText(),
                    report.path("title").asText()));
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Show a report's error rates, by group too.")
  int show(
      @Parameters(paramLabel = "REPORT", description = "Its id.") String id,
      @Option(names = "--out", paramLabel = "FILE", description = "Save the file itself as well.")
          Path out,
      @Mixin Remote remote,
      @Mixin Output output) {
    String path = "/evaluation-reports/" + Api.encode(id);
    JsonNode report = remote.api().get(path);
    if (out != null) {
      remote.api().download(path + "/content", out);
    }
    if (output.json()) {
      output.print(report);
    } else {
      print(report, output);
    }
    return ExitCode.OK;
  }

  private static void print(JsonNode report, Output output) {
    output.line(
        "%s: %s, SHA-256 %s, preprocessing %s",
        report.path("title").asText(),
        report.path("model").asText(),
        report.path("modelSha256").asText(),
        report.path("preprocessing").asText());
    Table table = new Table("label", "at", "group", "FPIR", "people", "FNIR", "people");
    Json.elements(report.path("labels"))
        .forEach(
            label ->
                Json.elements(label.path("groups"))
                    .forEach(
                        group ->
                            table.row(
                                label.path("label").asText(),
                                label.path("target").asText(),
                                group.path("name").asText(),
                                rate(group.path("fpir")),
                                group.path("fpir").path("people").asText(),
                                rate(group.path("fnir")),
                                group.path("fnir").path("people").asText())));
    table.print(output.out());
    Json.elements(report.path("cautions"))
        .forEach(caution -> output.line("%s", "Caution: " + caution.asText()));
  }

  private static String rate(JsonNode rate) {
    return "%.4f (%.4f to %.4f)"
        .formatted(
            rate.path("value").asDouble(),
            rate.path("low").asDouble(),
            rate.path("high").asDouble());
  }
}
