package org.likeness.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class HelpAndExitCodesTest {
  @TempDir Path folder;

  static Stream<List<String>> everyCommand() {
    return below(
        List.of(),
        Likeness.commandLine(new Surroundings(Map.of(), Path.of(""), Path.of(""), false)));
  }

  private static Stream<List<String>> below(List<String> path, CommandLine command) {
    return Stream.concat(
        Stream.of(path),
        command.getSubcommands().entrySet().stream()
            .flatMap(
                child ->
                    below(
                        Stream.concat(path.stream(), Stream.of(child.getKey())).toList(),
                        child.getValue())));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void everyCommandExplainsItself(List<String> command) {
    String[] args = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);

    Commands.Ran ran = new Commands(folder).run(args);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).startsWith("Usage: likeness").contains("--help");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
  }

  /** What the jobs of Kubernetes run are commands that there are. */
  @Test
  void jobsRunCommandsThatThereAre() throws IOException {
    List<String> lines =
        Files.readString(Path.of("k8s/base/cronjobs.yaml"))
            .lines()
            .map(String::strip)
            .filter(line -> line.matches("likeness (?!login)[a-z]+ [a-z].*"))
            .toList();

    assertThat(lines)
        .containsExactlyInAnyOrder(
            "likeness audit verify", "likeness media verify --no-wait", "likeness retention sweep");
    for (String line : lines) {
      String[] args = (line.substring("likeness ".length()) + " --help").split(" ");
      assertThat(new Commands(folder).run(args).exitCode()).as(line).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void unknownOptionIsUsage() {
    Commands.Ran ran = new Commands(folder).run("import", "m.csv", "--no-such-option");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--no-such-option");
  }

  @Test
  void absentManifestIsUsage() {
    Commands.Ran ran = new Commands(folder).run("import", folder.resolve("none.csv").toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("none.csv");
  }

  @Test
  void nobodySignedInSaysHowToSignIn() {
    Commands.Ran ran = new Commands(folder).run("review", "list", "--url", "http://127.0.0.1:9");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
    assertThat(ran.err()).contains("likeness login --url http://127.0.0.1:9");
  }

  @Test
  void serviceThatIsNotThereIsUnreachable() throws IOException {
    Commands.Ran ran =
        new Commands(folder)
            .with("LIKENESS_TOKEN", "lk_none")
            .run("audit", "verify", "--url", "http://127.0.0.1:" + FreePorts.any());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(ran.err()).contains("Nothing answers at").doesNotContain("Exception");
  }

  @Test
  void addressWithoutSchemeIsUsage() {
    Commands.Ran ran = new Commands(folder).run("login", "someone", "--url", "localhost:8080");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("http://");
  }

  @Test
  void imagesThatAreNotThereAreNamedBeforeAnythingIsSent() throws IOException {
    Path manifest = Files.writeString(folder.resolve("m.csv"), "file,force\nface1.jpg,MET\n");

    Commands.Ran ran =
        new Commands(folder)
            .with("LIKENESS_TOKEN", "lk_none")
            .run("import", manifest.toString(), "--url", "http://127.0.0.1:" + FreePorts.any());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("face1.jpg").contains("--allow-missing");
  }
}
