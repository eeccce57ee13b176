package org.likeness.cli;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.engine.EngineSettings;
import org.likeness.engine.ModelCatalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The source of last resort, with the real npm client against real registries. */
class ModelsFromRegistryTest {
  private static final String RECOGNISER = "dlib-resnet-128";
  private static final String FILE = ModelCatalogue.standard().recogniser(RECOGNISER).file();

  @TempDir Path folder;

  private Path models;

  @BeforeEach
  void place() {
    models = folder.resolve("models");
  }

  @Test
  void publishedPackageBecomesTheCataloguesModels() {
    Path made = RegistryModels.required();

    Commands.Ran list = commands().run("models", "list", "--into", made.toString());
    Commands.Ran verify = commands().run("models", "verify", "--into", made.toString());

    assertThat(verify.exitCode()).as(verify.out()).isEqualTo(ExitCode.OK);
    assertThat(
            list.out().lines().filter(line -> line.startsWith(RECOGNISER)).findFirst().orElse(""))
        .contains(
            "installed", "npm package @vladmandic/face-api@1.7.15, converted", "Public domain");
    EngineSettings unconfigured = EngineSettings.defaults(made);
    assertThat(unconfigured.recogniserId()).isEqualTo(RECOGNISER);
    assertThat(unconfigured.detectorId()).isEqualTo("tiny-face-detector");
  }

  @Test
  void changedPackageIsRefusedWhole() throws IOException {
    byte[] strange = LocalRegistry.strangePackage();
    try (LocalRegistry registry = new LocalRegistry(strange, LocalRegistry.integrityOf(strange))) {
      Commands.Ran ran = install(registry.address());

      assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
      assertThat(ran.err())
          .contains("@vladmandic/face-api@1.7.15 has changed")
          .contains("expected integrity sha512-WDMmK3Cf")
          .contains("found " + LocalRegistry.integrityOf(strange));
      assertThat(placed()).isEmpty();
    }
  }

  @Test
  void packageThatIsNotWhatItsRegistryStatesIsRefusedByNpm() throws IOException {
    byte[] strange = LocalRegistry.strangePackage();
    try (LocalRegistry registry =
        new LocalRegistry(strange, LocalRegistry.integrityOf(new byte[] {1}))) {
      Commands.Ran ran = install(registry.address());

      assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
      assertThat(ran.err()).contains("could not be made").contains("EINTEGRITY");
      assertThat(placed()).isEmpty();
    }
  }

  @Test
  void registryThatIsAwayIsSaidWithWhatToDo() throws IOException {
    LocalRegistry gone = new LocalRegistry(new byte[0], "");
    gone.close();

    Commands.Ran ran = install(gone.address());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err())
        .contains("could not be made from the npm package @vladmandic/face-api@1.7.15")
        .contains("ECONNREFUSED")
        .contains("models install --from FOLDER");
    assertThat(placed()).isEmpty();
  }

  @Test
  void machineWithoutNpmIsSaid() throws IOException {
    Commands.Ran ran =
        commands()
            .with("PATH", folder.toString())
            .run("models", "install", "--model", RECOGNISER, "--into", models.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(ran.err()).contains("there is no npm on the search path");
    assertThat(placed()).isEmpty();
  }

  @Test
  void halfModelIsNoticedAndReplacedAndOldDraftsGo() throws IOException {
    Path made = RegistryModels.required();
    byte[] whole = Files.readAllBytes(made.resolve(FILE));
    Files.createDirectories(models);
    Files.write(models.resolve(FILE), Arrays.copyOf(whole, whole.length / 2));
    Path draft = Files.write(models.resolve(FILE + "123.part"), new byte[] {1, 2, 3});
    Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path young = Files.write(models.resolve(FILE + "456.part"), new byte[] {1});
    Commands.Ran before = commands().run("models", "verify", "--into", models.toString());

    commands().run("models", "install", "--from", made.toString(), "--into", models.toString());
    Commands.Ran after = commands().run("models", "verify", "--into", models.toString());

    assertThat(before.exitCode()).isEqualTo(ExitCode.MODELS);
    assertThat(before.out()).contains("WRONG");
    assertThat(after.exitCode()).as(after.out()).isEqualTo(ExitCode.OK);
    assertThat(Files.readAllBytes(models.resolve(FILE))).isEqualTo(whole);
    assertThat(draft).doesNotExist();
    assertThat(young).exists();
  }

  private Commands.Ran install(String registry) {
    Assumptions.assumeTrue(npmIsHere(), "there is no npm on this machine");
    return commands()
        .with("PATH", System.getenv("PATH"))
        .with("npm_config_registry", registry)
        .with("npm_config_cache", folder.resolve("npm").toString())
        .run("models", "install", "--model", RECOGNISER, "--into", models.toString());
  }

  private static boolean npmIsHere() {
    boolean here =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "npm")));
    if (!here) {
      System.out.println("SKIPPED: needs npm, which is not on this machine");
    }
    return here;
  }

  private Commands commands() {
    return new Commands(folder);
  }

  private List<Path> placed() throws IOException {
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(models)) {
      return files.toList();
    }
  }
}
