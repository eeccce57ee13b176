package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Systems of forces that are let in, and messages to them that were given up (administrators). */
@Command(
    name = "systems",
    mixinStandardHelpOptions = true,
    description = "Let systems of forces in, and see to their webhooks (administrators).",
    synopsisSubcommandLabel = "COMMAND")
final class SystemsCommand implements Runnable {

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness systems --help lists them.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the systems that are let in.")
  int list(@Mixin Remote remote, @Mixin Output output) {
    JsonNode all = remote.api().get("/clients");
    if (output.json()) {
      output.print(all);
      return ExitCode.OK;
    }
    Table table = new Table("Id", "Name", "Force", "Scopes", "State");
    for (JsonNode one : all.path("items")) {
      table.row(
          one.path("id").asText(),
          one.path("name").asText(),
          one.path("force").asText(),
          words(one.path("scopes")),
          one.path("active").asBoolean() ? "active" : "closed");
    }
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Let a system in; its secret is printed this once.")
  int add(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "NAME", description = "Its client id.") String name,
      @Option(
              names = "--force",
              paramLabel = "FORCE",
              required = true,
              description = "Code of the force whose records it works on.")
          String force,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              required = true,
              description = "What it may do, such as likeness.search; can be repeated.")
          List<String> scopes,
      @Option(
              names = "--at-provider",
              description = "The identity provider signs it in; it gets no secret.")
          boolean atProvider) {
    Map<String, Object> client =
        Map.of("name", name, "force", force, "scopes", scopes, "atProvider", atProvider);
    return made(remote.api().post("/clients", client).body(), output);
  }

  @Command(
      name = "secret",
      mixinStandardHelpOptions = true,
      description = "Make another secret for a system; it is printed this once.")
  int secret(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "ID", description = "Id of the system.") String id,
      @Option(names = "--leaked", description = "End the secrets before, and all tokens, at once.")
          boolean leaked) {
    String path = "/clients/" + Api.encode(id) + "/secrets";
    return made(remote.api().post(path, Map.of("endOthersNow", leaked)).body(), output);
  }

  @Command(
      name = "webhooks",
      mixinStandardHelpOptions = true,
      description = "List webhooks, with what waits and what was given up.")
  int webhooks(@Mixin Remote remote, @Mixin Output output) {
    JsonNode all = remote.api().get("/webhooks");
    if (output.json()) {
      output.print(all);
      return ExitCode.OK;
    }
    Table table = new Table("Id", "System", "Address", "State", "Waiting", "Given up");
    for (JsonNode one : all.path("items")) {
      table.row(
          one.path("id").asText(),
          one.path("client").asText(),
          one.path("url").asText(),
          one.path("active").asBoolean() ? "active" : "off",
          one.path("pending").asText(),
          one.path("dead").asText());
    }
    table.print(output.out());
    return ExitCode.OK;
  }

  @Command(
      name = "redeliver",
      mixinStandardHelpOptions = true,
      description = "Send all messages of a webhook again that were given up.")
  int redeliver(
      @Mixin Remote remote,
      @Mixin Output output,
      @Parameters(paramLabel = "ID", description = "Id of the webhook.") String id) {
    JsonNode again = remote.api().post("/webhooks/" + Api.encode(id) + "/redeliveries").body();
    if (output.json()) {
      output.print(again);
    } else {
      output.line("%d messages are sent again", again.path("count").asInt());
    }
    return ExitCode.OK;
  }

  private static int made(JsonNode made, Output output) {
    if (output.json()) {
      output.print(made);
      return ExitCode.OK;
    }
    output.line("Id      %s", made.path("client").path("id").asText());
    if (made.has("secret")) {
      output.line("Secret  %s", made.path("secret").asText());
    }
    return ExitCode.OK;
  }

  private static String words(JsonNode texts) {
    return StreamSupport.stream(texts.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }
}
