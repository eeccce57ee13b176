package org.likeness.contract;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The clients that OpenAPI Generator makes for TypeScript and Python can be used. */
class GeneratedClientsTest {
  private static final Path PROGRAMS = Path.of("src", "test", "contract", "clients");
  private static final Path TYPESCRIPT =
      Path.of("src/main/console/node_modules/typescript/bin/tsc");

  /** What the generated Python client imports. */
  private static final List<String> PACKAGES =
      List.of("pydantic", "python-dateutil", "typing-extensions", "urllib3");

  @Test
  void typescriptCompilesWithAProgramThatUsesIt() throws Exception {
    needed(Files.exists(TYPESCRIPT), "the TypeScript compiler that npm fetches for the console");
    ClientGenerator.generate("typescript-fetch", "typescript", "npmName=likeness,supportsES6=true");

    ClientGenerator.run(
        List.of(
            "node",
            TYPESCRIPT.toString(),
            "--noEmit",
            "--strict",
            "--skipLibCheck",
            "--target",
            "ES2022",
            "--module",
            "ESNext",
            "--moduleResolution",
            "bundler",
            "--lib",
            "ES2023,DOM,DOM.Iterable",
            PROGRAMS.resolve("whole-path.ts").toString()));
  }

  @Test
  void pythonCompilesAndIsImported() throws Exception {
    needed(succeeds("python3", "-c", "import venv, ensurepip"), "Python 3 with venv");
    Path client = ClientGenerator.generate("python", "python", "packageName=likeness");
    ClientGenerator.run(
        List.of("python3", "-m", "compileall", "-q", client.resolve("likeness").toString()));
    Path environment = ClientGenerator.CLIENTS.resolve("python-environment").toAbsolutePath();
    needed(fetched(environment), "packages of PyPI, to import the Python client");

    ClientGenerator.run(
        List.of(
            "env",
            "PYTHONPATH=" + client.toAbsolutePath(),
            environment.resolve("bin/python").toString(),
            PROGRAMS.resolve("whole_path.py").toString()));
  }

  private static boolean fetched(Path environment) throws Exception {
    String python = environment.resolve("bin/python").toString();
    if (Files.exists(environment)
        && succeeds(python, "-c", "import pydantic, dateutil, typing_extensions, urllib3")) {
      return true;
    }
    return succeeds("python3", "-m", "venv", "--clear", environment.toString())
        && succeeds(
            environment.resolve("bin/pip").toString(),
            "install",
            "-q",
            "--disable-pip-version-check",
            PACKAGES.get(0),
            PACKAGES.get(1),
            PACKAGES.get(2),
            PACKAGES.get(3));
  }

  private static boolean succeeds(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static void needed(boolean here, String what) {
    if (!here) {
      System.out.println("SKIPPED: needs " + what);
    }
    Assumptions.assumeTrue(here, "not on this machine: " + what);
  }
}
