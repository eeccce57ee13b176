package org.likeness.cli;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a shell would, in a machine of their own: a folder. */
final class Commands {
  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();

  /**
   * What a command answered.
   *
   * @param exitCode to the shell
   * @param out standard output
   * @param err standard error
   */
  record Ran(int exitCode, String out, String err) {}

  Commands(Path folder) {
    this.folder = folder;
  }

  Commands with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Path project() {
    return folder.resolve("project");
  }

  Path settings() {
    return folder.resolve("settings");
  }

  Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        Likeness.commandLine(new Surroundings(variables, project(), settings(), false));
    commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = commands.execute(args);
    return new Ran(exitCode, out.toString(), err.toString());
  }
}
