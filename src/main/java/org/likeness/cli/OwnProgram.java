package org.likeness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program with a Java of its own, with the service's options: it needs more than a command. */
final class OwnProgram {

  private OwnProgram() {}

  /** Runs it to its end; its exit code. */
  static int run(String mainClass, List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServiceSettings.JAVA_OPTIONS);
    command.add("-Xmx4g");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(options);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
