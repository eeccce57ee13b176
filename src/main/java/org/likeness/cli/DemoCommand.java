package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.likeness.engine.ModelChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Everything from nothing to ranked candidates, on one machine. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Show the whole of it on this machine, until Ctrl-C.",
      "Installs models, starts the service with a database of its own, creates users, fills the",
      "gallery and makes one search. Nobody in seed-data/ exists. A second demo changes nothing."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--faces",
      paramLabel = "FOLDER",
      description = "A folder of images with a manifest (default: seed-data).")
  private Optional<Path> faces = Optional.empty();

  @Option(names = "--port", defaultValue = "8080", description = "TCP port (default: 8080).")
  private int port;

  @Option(names = "--heap", defaultValue = "2g", description = "Most heap memory (default: 2g).")
  private String heap = "2g";

  @Option(names = "--exit", description = "Stop when all is shown.")
  private boolean exit;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws InterruptedException {
    Surroundings here = Likeness.surroundingsOf(command);
    ModelChoice models = installModels(here);
    DemoFaces people =
        DemoFaces.in(faces.orElseGet(() -> here.project().resolve("seed-data")), here.home());
    DemoLogins logins = DemoLogins.keptIn(here.home());
    try (ServiceProcess service = start(here, models, logins)) {
      JsonNode search = fill(service, logins, people);
      show(service, logins, search);
      return exit ? ExitCode.OK : stay(service, here);
    }
  }

  private ModelChoice installModels(Surroundings here) {
    output.say("1/5  Models");
    here.makeHome();
    ModelSources sources = new ModelSources(here.modelSource(Optional.empty()), Optional.empty());
    ModelChoice choice =
        new ModelInstaller(here.models(), sources, new ConvertedModels(here, output), output)
            .install(List.of());
    output.say("     %s, %s", choice.detector(), choice.recogniser());
    return choice;
  }

  private ServiceProcess start(Surroundings here, ModelChoice models, DemoLogins logins)
      throws InterruptedException {
    int free = ServiceProcess.freePort(port);
    output.say(
        "2/5  Service%s",
        free == port || port == 0 ? "" : ": port " + port + " is taken, using " + free);
    ServiceSettings settings =
        new ServiceSettings(here.project(), here.home(), free, heap, Optional.of(models));
    ServiceProcess service =
        ServiceProcess.start(
            settings,
            Map.of(
                DemoLogins.INITIAL_PASSWORD,
                logins.administrator().password(),
                "LIKENESS_SANDBOX_ENABLED",
                "true"),
            Optional.of(here.home().resolve("likeness.log")));
    try (Progress progress = output.progress("     Starting")) {
      service.awaitReady(progress);
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
    return service;
  }

  private JsonNode fill(ServiceProcess service, DemoLogins logins, DemoFaces people)
      throws InterruptedException {
    output.say("3/5  Users");
    new DemoUsers(service.address()).create(logins);
    output.say("4/5  Gallery");
    Api manager = DemoUsers.signIn(service.address(), logins.withRole("gallery-manager"));
    new DemoGallery(manager, output).fill(people);
    output.say("5/5  Search");
    Api investigator = DemoUsers.signIn(service.address(), logins.withRole("investigator"));
    return new DemoSearch(investigator).search(people.probe());
  }

  private void show(ServiceProcess service, DemoLogins logins, JsonNode search) {
    if (output.json()) {
      output.print(
          Json.MAPPER
              .createObjectNode()
              .put("url", service.address().toString())
              .putPOJO("logins", logins.all())
              .set("search", search));
      return;
    }
    CandidateTable.print(search, output, SHOWN);
    output.line("");
    if (faces.isEmpty()) {
      output.line(
          "Rendered people are more alike than real ones: for them lists are longer, and the");
      output.line("rates stated beside candidates too low.");
      output.line("");
    }
    output.line("Page        %s/", service.address());
    output.line("API         %s/api-docs", service.address());
    output.line("");
    Table table = new Table("Login", "Password", "Role");
    logins.all().forEach(l -> table.row(l.login(), l.password(), String.join(", ", l.roles())));
    table.print(output.out());
  }

  private int stay(ServiceProcess service, Surroundings here) throws InterruptedException {
    output.say("");
    output.say("Running until Ctrl-C; log in %s", here.home().resolve("likeness.log"));
    int code = service.waitFor();
    return code == 0 || code > 128 ? ExitCode.OK : ExitCode.INTERNAL;
  }
}
