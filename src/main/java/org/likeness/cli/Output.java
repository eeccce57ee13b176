package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;

/** Options and means of writing: results to standard output, progress to standard error. */
final class Output {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  /** Whether a program reads the result. */
  boolean json() {
    return json;
  }

  /** Prints a result for a program. */
  void print(JsonNode result) {
    out().println(result.toPrettyString());
    out().flush();
  }

  /** Prints a line of the result for a person. */
  void line(String format, Object... values) {
    out().println(values.length == 0 ? format : String.format(format, values));
    out().flush();
  }

  /** Says what goes on; never part of the result. */
  void say(String format, Object... values) {
    err().println(values.length == 0 ? format : String.format(format, values));
    err().flush();
  }

  /** Where results go. */
  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Where all else goes. */
  PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** A progress display that fits who watches. */
  Progress progress(String task) {
    return Progress.of(task, err(), Likeness.surroundingsOf(command).terminal());
  }
}
