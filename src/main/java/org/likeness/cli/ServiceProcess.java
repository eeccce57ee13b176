package org.likeness.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The service as a child of this process: it stops when we stop, and its database with it. */
final class ServiceProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int LAST_LINES = 15;
  private static final int FIRST_PORT = 20_000;
  private static final int LAST_PORT = 32_000;
  private static final int PORTS_TRIED = 1_000;

  private final Process process;
  private final URI address;
  private final Optional<Path> log;
  private final Thread stopper = new Thread(this::stop, "stop-service");

  private ServiceProcess(Process process, URI address, Optional<Path> log) {
    this.process = process;
    this.address = address;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /**
   * Starts it.
   *
   * @param secrets further environment variables
   * @param log file that gets what it prints; empty to print it here
   */
  static ServiceProcess start(
      ServiceSettings settings, Map<String, String> secrets, Optional<Path> log) {
    ProcessBuilder builder = new ProcessBuilder(settings.command()).directory(settings.folder());
    builder.environment().putAll(settings.environment());
    builder.environment().putAll(secrets);
    RunningService running = new RunningService(settings.home());
    running.refuseIfThere();
    try {
      PrivateFile.folder(settings.home());
      if (log.isPresent()) {
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.get().toFile()));
      } else {
        builder.inheritIO();
      }
      URI address = URI.create("http://127.0.0.1:" + settings.port());
      Process process = builder.start();
      running.note(process.pid());
      return new ServiceProcess(process, address, log);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.INTERNAL, "The service could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * The port, if it is free, else another that is; not one of those that outgoing connections get,
   * of which one may have it before the service does.
   *
   * @param wanted 0 for any
   */
  static int freePort(int wanted) {
    int port = wanted;
    for (int i = 0; i < PORTS_TRIED; i++) {
      if (port != 0 && isFree(port)) {
        return port;
      }
      port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
    }
    throw new Failure(ExitCode.INTERNAL, "No port is free; name one with --port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits until it is ready to work. */
  void awaitReady(Progress progress) throws InterruptedException {
    Health health = new Health(address);
    long begin = System.nanoTime();
    while (!health.ready()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      if (!process.isAlive()) {
        throw new Failure(ExitCode.UNREACHABLE, "The service ended at its start." + lastWords());
      }
      if (waited.compareTo(START) > 0) {
        throw new Failure(
            ExitCode.UNREACHABLE,
            "The service is not ready after " + waited.toSeconds() + " s." + lastWords());
      }
      progress.at(waited.toSeconds(), 0, waited.toSeconds() + " s");
      Thread.sleep(200);
    }
  }

  /** Waits until it ends; returns its exit code. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Where it answers. */
  URI address() {
    return address;
  }

  /** Stops it; the embedded database is stopped by the service itself. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // we are being stopped already, and the hook does the same
    }
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String lastWords() {
    return log.map(file -> "%nThe end of %s:%n%s".formatted(file, tail(file))).orElse("");
  }

  private static String tail(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(it cannot be read)";
    }
  }
}
