package org.likeness.contract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients of the contract, generated anew into target/clients by OpenAPI Generator. */
final class ClientGenerator {
  static final Path CLIENTS = Path.of("target", "clients");
  private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator-cli.jar");

  private ClientGenerator() {}

  /** Generates a client; its folder. */
  static Path generate(String generator, String folder, String settings, String... options)
      throws IOException, InterruptedException {
    Path out = CLIENTS.resolve(folder);
    remove(out);
    List<String> command = new ArrayList<>(List.of(java("java"), "-Xmx512m", "-jar"));
    command.addAll(
        List.of(GENERATOR.toString(), "generate", "-i", "openapi/likeness.yaml", "-g", generator));
    command.addAll(List.of("-o", out.toString(), "--additional-properties", settings));
    command.addAll(
        List.of("--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"));
    command.addAll(List.of(options));
    String said = run(command);
    assertThat(said).doesNotContain("[main] ERROR");
    return out;
  }

  /** A program of the JDK that runs this test. */
  static String java(String program) {
    return Path.of(System.getProperty("java.home"), "bin", program).toString();
  }

  /** The class path of the tests, for programs that use the same libraries. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** All files of a folder whose name ends so. */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** Runs a program that must succeed; what it said. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
