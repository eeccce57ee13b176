package org.likeness.cli;

import org.likeness.engine.ModelChoice;
import org.likeness.engine.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs the service in the foreground, for one machine. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Run the service in the foreground until Ctrl-C.",
      "It is configured by environment variables, such as QUARKUS_DATASOURCE_JDBC_URL; without one it",
      "starts a database of its own. Its data lie in .likeness/ (or LIKENESS_HOME)."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--port", defaultValue = "8080", description = "TCP port (default: 8080).")
  private int port;

  @Option(names = "--heap", defaultValue = "2g", description = "Most heap memory (default: 2g).")
  private String heap = "2g";

  @Option(
      names = "--sandbox",
      description = "Say with every answer that nothing here is real; fixed for a database's life.")
  private boolean sandbox;

  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws InterruptedException {
    Surroundings here = Likeness.surroundingsOf(command);
    Optional<ModelChoice> models = ModelChoice.of(new ModelStore(here.models()));
    if (models.isEmpty()) {
      output.say("No models are installed yet: run import-tools/likeness models install");
    }
    ServiceSettings settings =
        new ServiceSettings(here.project(), here.home(), port, heap, configured(here, models));
    try (ServiceProcess service = ServiceProcess.start(settings, kind(), Optional.empty())) {
      return service.waitFor();
    }
  }

  private Map<String, String> kind() {
    return sandbox ? Map.of("LIKENESS_SANDBOX_ENABLED", "true") : Map.of();
  }

  /** What the operator configured is not overridden. */
  private static Optional<ModelChoice> configured(Surroundings here, Optional<ModelChoice> found) {
    boolean chosen =
        here.variable("LIKENESS_ENGINE_DETECTOR").isPresent()
            || here.variable("LIKENESS_ENGINE_RECOGNISER").isPresent()
            || here.variable("LIKENESS_ENGINE_MODELS").isPresent();
    return chosen ? Optional.empty() : found;
  }
}
