package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Fills the gallery from a manifest and its images. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Enrol the custody images that a manifest lists (gallery managers).",
      "The manifest is CSV or JSON Lines; import-tools/README.md describes its columns.",
      "Interrupted? Run the same command again: it goes on where it was.",
      "Rejected records are written to MANIFEST.rejects.csv, to be mended and imported in turn."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin private Remote remote = new Remote();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "MANIFEST", description = "The manifest, CSV or JSON Lines.")
  private Path manifest = Path.of("");

  @Option(
      names = "--images",
      paramLabel = "FOLDER|ZIP",
      description = "Where the images lie (default: the manifest's folder).")
  private Optional<Path> place = Optional.empty();

  @Option(
      names = "--allow-missing",
      description = "Go on although images are absent; their records are rejected as missing-file.")
  private boolean allowMissing;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(manifest)) {
      throw Failure.usage("No such manifest: " + manifest);
    }
    Api api = remote.api();
    try (ImageSource images = ImageSource.at(place.orElseGet(this::manifestFolder))) {
      refuseUnlessComplete(images);
      return report(api, new ImportRun(api, output).run(manifest, images));
    }
  }

  private Path manifestFolder() {
    return Optional.ofNullable(manifest.toAbsolutePath().getParent()).orElse(manifest);
  }

  private void refuseUnlessComplete(ImageSource images) {
    List<String> absent =
        ManifestFiles.in(manifest).stream().filter(name -> !images.has(name)).toList();
    if (absent.isEmpty() || allowMissing) {
      return;
    }
    String first = absent.stream().limit(SHOWN).map("  "::concat).collect(Collectors.joining("\n"));
    throw Failure.usage(
        "%d of the manifest's images are not there, for example:%n%s%n%s"
            .formatted(
                absent.size(),
                first,
                "Give their folder with --images, or go on without them by --allow-missing."));
  }

  private int report(Api api, JsonNode job) {
    boolean rejects = job.path("rejected").asLong() > 0;
    Path file = manifest.resolveSibling(manifest.getFileName() + ".rejects.csv");
    if (rejects) {
      api.download("/imports/" + job.path("id").asText() + "/rejects", file);
    }
    if (output.json()) {
      output.print(rejects ? ((ObjectNode) job).put("rejectsFile", file.toString()) : job);
    } else {
      ImportOutcome.print(job, output.out());
      if (rejects) {
        output.line("Rejected records with their reasons: %s", file);
      }
    }
    if (job.path("state").asText().equals("failed")) {
      throw new Failure(ExitCode.REFUSED, "The import failed: " + job.path("detail").asText());
    }
    return rejects ? ExitCode.SOME_REJECTED : ExitCode.OK;
  }
}
