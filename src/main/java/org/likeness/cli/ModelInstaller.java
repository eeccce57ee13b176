package org.likeness.cli;

import org.likeness.engine.ModelCatalogue;
import org.likeness.engine.ModelCheck;
import org.likeness.engine.ModelEntry;
import org.likeness.engine.ModelProblem;
import org.likeness.engine.ModelStore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Installs models: all that a folder offers, then by download what is missing for a usable pair.
 */
final class ModelInstaller {
  private final Path folder;
  private final ModelStore store;
  private final ModelSources sources;
  private final Output output;
  private final List<String> problems = new ArrayList<>();

  ModelInstaller(Path folder, ModelSources sources, Output output) {
    this.folder = folder;
    this.store = new ModelStore(folder);
    this.sources = sources;
    this.output = output;
  }

  /**
   * Installs.
   *
   * @param only ids to restrict it to; empty for whatever makes the service run
   * @return a detector and a recogniser that are now installed
   * @throws Failure models, if something was wrong, or nothing usable is there at the end
   */
  ModelChoice install(List<String> only) {
    List<ModelEntry> wanted = wanted(only);
    wanted.forEach(this::fromFolder);
    if (only.isEmpty()) {
      downloadUnlessThere(ModelCatalogue.standard().detectors());
      downloadUnlessThere(ModelCatalogue.standard().recognisers());
    } else {
      wanted.stream().filter(this::absent).forEach(this::download);
    }
    if (!problems.isEmpty()) {
      throw failure();
    }
    return ModelChoice.of(store).orElseThrow(this::failure);
  }

  private static List<ModelEntry> wanted(List<String> only) {
    List<ModelEntry> all = ModelCatalogue.standard().all();
    List<String> known = all.stream().map(ModelEntry::id).toList();
    only.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw Failure.usage("There is no model '" + id + "'; known: " + known);
            });
    return all.stream().filter(model -> only.isEmpty() || only.contains(model.id())).toList();
  }

  private boolean absent(ModelEntry model) {
    return !(store.check(model) instanceof ModelCheck.Good);
  }

  private void fromFolder(ModelEntry model) {
    Optional<Path> file = sources.file(model);
    if (absent(model) && file.isPresent()) {
      install(model, file.get());
    }
  }

  private void downloadUnlessThere(List<? extends ModelEntry> alternatives) {
    if (alternatives.stream().allMatch(this::absent)) {
      alternatives.stream()
          .filter(model -> sources.address(model).isPresent())
          .findFirst()
          .ifPresentOrElse(
              this::download,
              () -> problems.add("No model of this kind is published: " + alternatives));
    }
  }

  private void download(ModelEntry model) {
    Optional<URI> address = sources.address(model);
    if (address.isEmpty()) {
      problems.add(model.id() + " is published nowhere in this form; install it from a folder.");
      return;
    }
    try (Progress progress = output.progress("Downloading " + model.id())) {
      Path file = new ModelDownload(folder).fetch(address.get(), model.bytes(), progress);
      try {
        install(model, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      problems.add(
          "%s could not be downloaded from %s: %s".formatted(model.id(), address.get(), words(e)));
    }
  }

  private void install(ModelEntry model, Path file) {
    try {
      store.install(model, file);
      output.say("Installed %s (%s)", model.id(), model.licence());
    } catch (ModelProblem e) {
      problems.add(e.getMessage());
    } catch (IOException e) {
      problems.add("%s could not be written to %s: %s".formatted(model.id(), folder, words(e)));
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private Failure failure() {
    List<String> lines = new ArrayList<>(problems);
    if (ModelChoice.of(store).isEmpty()) {
      lines.add("The service needs a detector and a recogniser, and " + folder + " lacks one.");
      lines.add("Do one of these:");
      lines.add("  - put the model files into a folder named shared/models beside the project");
      lines.add("  - run: import-tools/likeness models install --from FOLDER");
      lines.add(
          "  - connect this machine to the internet and run: import-tools/likeness models install");
      lines.add("Files, with the SHA-256 that each must have:");
      ModelCatalogue.standard()
          .all()
          .forEach(model -> lines.add("  " + model.sha256() + "  " + model.file()));
    }
    return new Failure(ExitCode.MODELS, String.join(System.lineSeparator(), lines));
  }
}
