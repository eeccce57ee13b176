package org.likeness.cli;

import org.likeness.cli.EnrolmentBench.Measured;
import org.likeness.engine.EngineSettings;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.ModelProblem;
import org.likeness.engine.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Measures how many images a second this machine turns into templates, and where the time goes. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how fast this machine turns images into templates, on one core and on all.",
      "The service is not needed; nothing is stored."
    })
final class BenchIngestCommand implements Callable<Integer> {
  private static final int KEPT_IN_MEMORY = 300;

  @Spec private CommandSpec command = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FOLDER", description = "Folder with images; the first 300 are used.")
  private Path folder = Path.of(".");

  @Option(names = "--models", paramLabel = "FOLDER", description = "Folder with the models.")
  private Optional<Path> models = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "Seconds for each line of the table (default: ${DEFAULT-VALUE}).")
  private int seconds = 20;

  @Option(names = "--java-jpeg", description = "Without the native JPEG library.")
  private boolean javaJpeg;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<byte[]> images = images();
    if (images.isEmpty()) {
      throw Failure.usage("There is no image in " + folder);
    }
    Path from = models.orElseGet(() -> Likeness.surroundingsOf(command).models());
    try (FaceEngine engine =
        FaceEngine.open(EngineSettings.defaults(from).withNativeJpeg(!javaJpeg))) {
      output.line("%d images, %s, %s", images.size(), engine.detectorId(), engine.modelId());
      measure(new EnrolmentBench(engine, images));
      return ExitCode.OK;
    } catch (ModelProblem e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }

  private void measure(EnrolmentBench bench) throws InterruptedException {
    List<String> header = new ArrayList<>(List.of("threads", "images/s", "images/s/core"));
    for (Stage stage : Stage.values()) {
      header.add(stage.name().toLowerCase(Locale.ROOT) + " ms");
    }
    header.add("rejected");
    Table table = new Table(header.toArray(String[]::new));
    Measured unusedWarmUp = bench.run(1, Duration.ofSeconds(seconds / 2));
    int cores = Runtime.getRuntime().availableProcessors();
    table.row(cells(bench.run(1, Duration.ofSeconds(seconds))));
    if (cores > 1) {
      table.row(cells(bench.run(cores, Duration.ofSeconds(seconds))));
    }
    table.print(output.out());
  }

  private static Object[] cells(Measured measured) {
    List<Object> cells = new ArrayList<>();
    cells.add(measured.threads());
    cells.add(number(measured.perSecond()));
    cells.add(number(measured.perCore()));
    for (Stage stage : Stage.values()) {
      cells.add(number(measured.stages().of(stage) / measured.images()));
    }
    cells.add(measured.rejected() * 100 / measured.images() + " %");
    return cells.toArray();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  private List<byte[]> images() throws IOException {
    List<byte[]> images = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file :
          files.filter(BenchIngestCommand::isImage).sorted().limit(KEPT_IN_MEMORY).toList()) {
        images.add(Files.readAllBytes(file));
      }
    }
    return images;
  }

  private static boolean isImage(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(jpe?g|png|webp|tiff?|bmp)") && Files.isRegularFile(file);
  }
}
