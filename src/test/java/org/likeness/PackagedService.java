package org.likeness;

import org.likeness.cli.FreePorts;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged service in a process of its own, with the embedded database, so that it can be
 * killed.
 */
public final class PackagedService {
  private static final Duration LONGEST_START = Duration.ofMinutes(10);

  private final Path home;
  private final Path models;
  private final List<String> settings = new ArrayList<>();
  private final int port;
  private String heap = "1500m";
  private Process process;

  /** Not started yet; everything of it lies in its home. */
  public PackagedService(Path home, Path models) throws IOException {
    this.home = home;
    this.models = models;
    this.port = FreePorts.any();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Starts it and waits until it can serve. */
  public void start() throws IOException, InterruptedException {
    startUntil("ready");
  }

  /** Starts it and waits until it answers: without models it never is ready. */
  public void startAndAnswer() throws IOException, InterruptedException {
    startUntil("live");
  }

  private void startUntil(String state) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
            .start();
    Instant end = Instant.now().plus(LONGEST_START);
    while (!is(state)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("the service did not start; see " + log());
      }
      Thread.sleep(100);
    }
  }

  /** Adds a setting for the next start. */
  public PackagedService with(String name, String value) {
    settings.add("-D" + name + "=" + value);
    return this;
  }

  /** Gives it another heap than 1500m. */
  public PackagedService withHeap(String most) {
    this.heap = most;
    return this;
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules",
            "jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx" + heap,
            "-Dlikeness.home=" + home,
            "-Dlikeness.engine.models=" + models,
            "-Dlikeness.access.initial-administrator-password="
                + LikenessForTests.ADMINISTRATOR_PASSWORD,
            "-Dquarkus.http.port=" + port));
    command.addAll(settings);
    command.addAll(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    return command;
  }

  File log() {
    return home.resolve("service.log").toFile();
  }

  private boolean is(String state) throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/" + state);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(10)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** SIGKILL for the service alone: its database runs on without it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGKILL for the service and its database, as when the power goes. */
  public void killWithDatabase() throws IOException, InterruptedException {
    List<ProcessHandle> database =
        ProcessHandle.of(postmaster())
            .map(p -> java.util.stream.Stream.concat(java.util.stream.Stream.of(p), p.children()))
            .orElseThrow()
            .toList();
    process.destroyForcibly();
    database.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    for (ProcessHandle handle : database) {
      handle.onExit().join();
    }
  }

  /** Ends it in the ordinary way, with its database. */
  public void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }

  /** The process, while it runs. */
  public long pid() {
    return process.pid();
  }

  /** Kilobytes of memory that the process holds. */
  public long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  /** What the process has used of the processors, all together. */
  public double processorSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private long postmaster() throws IOException {
    return Long.parseLong(postmasterFile().getFirst().strip());
  }

  /** The address of the database, which changes with every start. */
  public String jdbcUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/postgres";
  }

  private List<String> postmasterFile() throws IOException {
    return Files.readAllLines(home.resolve("database").resolve("data").resolve("postmaster.pid"));
  }
}
