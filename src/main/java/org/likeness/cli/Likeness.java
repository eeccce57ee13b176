package org.likeness.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintWriter;

/** The commands behind {@code import-tools/likeness}: clients of the service's published API. */
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    version = "likeness 0.1.0",
    description = {
      "Retrospective facial search with mandatory human review.",
      "What it finds is intelligence only, never an identification."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ModelsCommand.class,
      LoginCommand.class,
      LogoutCommand.class,
      ImportCommand.class,
      SearchCommand.class,
      WatchlistsCommand.class,
      OperatorSearchesCommand.class,
      ReviewCommand.class,
      AuditCommand.class,
      StatisticsCommand.class,
      PacksCommand.class,
      TriageCommand.class,
      SystemsCommand.class,
      DisclosureCommand.class,
      IndexCommand.class,
      MediaCommand.class,
      ErasureCommand.class,
      RetentionCommand.class,
      EvaluateCommand.class,
      ReportsCommand.class,
      ChangesCommand.class,
      BenchCommand.class
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  LIKENESS_URL       address of the service",
      "                     (default: the last sign-in's, else http://127.0.0.1:8080)",
      "  LIKENESS_TOKEN     API token, instead of the saved sign-in",
      "  LIKENESS_PASSWORD  password for login, instead of the prompt",
      "  LIKENESS_HOME      folder of the service's data (default: .likeness)",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the service refused",
      "2:wrong options, arguments or local files",
      "3:the service cannot be reached",
      "4:not signed in",
      "5:imported, and some records were rejected",
      "6:a recognition model is missing, wrong or cannot be fetched",
      "7:the audit log is not intact",
      "70:a bug, or a machine that fails"
    })
public final class Likeness implements Runnable {
  private final Surroundings surroundings;

  Likeness(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Entry point of the commands. */
  public static void main(String... args) {
    System.exit(commandLine(Surroundings.real()).execute(args));
  }

  /** The commands, ready to run in these surroundings. */
  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new Likeness(surroundings))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> explain(exception, command.getErr()));
  }

  private static int explain(Exception exception, PrintWriter err) {
    if (exception instanceof Failure failure) {
      err.println(failure.getMessage());
      return failure.getExitCode();
    }
    if (exception instanceof Refusal refusal) {
      err.println(refusal.getMessage());
      return ExitCode.REFUSED;
    }
    err.println("Something failed that should not. Please report this:");
    exception.printStackTrace(err);
    return ExitCode.INTERNAL;
  }

  /** The surroundings that the root of this command was given. */
  static Surroundings surroundingsOf(CommandSpec command) {
    return ((Likeness) command.root().userObject()).surroundings;
  }

  @Override
  public void run() {
    throw Failure.usage("Name a command; likeness --help lists them.");
  }
}
