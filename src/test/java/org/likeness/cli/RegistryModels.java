package org.likeness.cli;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Models made from the package of the npm registry, where tests can have them. */
public final class RegistryModels {
  private static final Path FOLDER = Path.of("target/registry-models").toAbsolutePath();
  private static final Pattern AWAY =
      Pattern.compile(
          "there is no npm|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|E40[134]|E429|E50\\d"
              + "|TIMEOUT|timed out|socket hang up|npm was stopped");

  private RegistryModels() {}

  /**
   * The folder of the models, fetched once and converted; the test is skipped, in words, where npm
   * or its registry is away. Any other failure is one.
   */
  public static synchronized Path required() {
    Commands.Ran ran =
        new Commands(FOLDER.resolve("machine"))
            .with("PATH", System.getenv("PATH"))
            .run(
                "models",
                "install",
                "--model",
                "tiny-face-detector",
                "--model",
                "dlib-resnet-128",
                "--into",
                FOLDER.toString());
    boolean away = ran.exitCode() != ExitCode.OK && AWAY.matcher(ran.err()).find();
    if (away) {
      System.out.println("SKIPPED: needs npm and its registry: " + ran.err());
    }
    Assumptions.assumeFalse(away, "npm or its registry is away");
    if (ran.exitCode() != ExitCode.OK) {
      throw new AssertionError(ran.err());
    }
    return FOLDER;
  }
}
