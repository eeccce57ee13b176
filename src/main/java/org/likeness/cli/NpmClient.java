package org.likeness.cli;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The npm client of this machine. Where the registry lies, through which proxy and with which
 * certificates, is its configuration and not ours.
 *
 * @param program the executable
 * @param variables environment variables for it, beside those of this process
 */
record NpmClient(Path program, Map<String, String> variables) {

  private static final long MINUTES = 10;
  private static final int WORDS = 6;

  /** The client on the search path, if there is one. */
  static Optional<NpmClient> on(Surroundings here) {
    return here.variable("PATH").stream()
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .map(folder -> Path.of(folder).resolve("npm"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new NpmClient(program, here.variables()));
  }

  /**
   * Fetches the file of a package.
   *
   * @param coordinates name and exact version
   * @param folder empty; the file comes to lie there
   * @throws IOException if the client fails; the message is the end of what it said
   */
  Path pack(String coordinates, Path folder) throws IOException {
    Path said = Files.createTempFile("npm", ".log");
    try {
      int code = run(coordinates, folder, said);
      if (code != 0) {
        throw new IOException("npm ended with %d: %s".formatted(code, words(said)));
      }
      return onlyFile(folder);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private int run(String coordinates, Path folder, Path said) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "pack",
            coordinates,
            "--pack-destination=" + folder,
            "--ignore-scripts",
            "--no-update-notifier",
            "--fetch-retries=1",
            "--fetch-retry-mintimeout=1000",
            "--loglevel=error");
    builder.environment().putAll(variables);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    return wait(builder.start());
  }

  private static int wait(Process process) throws IOException {
    try {
      if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue();
      }
      throw new IOException("npm was stopped after " + MINUTES + " minutes");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private static String words(Path said) throws IOException {
    List<String> lines =
        Files.readAllLines(said).stream()
            .map(String::strip)
            .filter(line -> line.startsWith("npm") && !line.contains("complete log"))
            .map(line -> line.replaceFirst("^npm (error|ERR!) ?", ""))
            .filter(line -> !line.isBlank())
            .limit(WORDS)
            .toList();
    return String.join("; ", lines);
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> new IOException("npm ended well, but left no package"));
    }
  }
}
