package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.Console;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Signs in and keeps the token for the commands that follow. */
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = {
      "Sign in; the token is kept for the commands that follow.",
      "It lies in a file that you alone can read. The password is asked for, or comes from",
      "LIKENESS_PASSWORD or a file, never from an argument."
    })
final class LoginCommand implements Callable<Integer> {
  @Mixin private Remote remote = new Remote();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "LOGIN", description = "The name that you sign in with.")
  private String login = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password.")
  private Optional<Path> passwordFile = Optional.empty();

  @Override
  public Integer call() {
    String address = remote.address();
    JsonNode answer = signIn(remote.anonymous(), login, password());
    SignIn signIn =
        new SignIn(login, answer.path("token").asText(), seconds(answer.path("expiresAt")));
    remote.signIns().save(address, signIn);
    if (output.json()) {
      output.print(
          Json.MAPPER.valueToTree(Map.of("url", address, "expiresAt", signIn.expiresAt())));
    } else {
      output.line("Signed in at %s as %s until %s", address, login, signIn.expiresAt());
    }
    return ExitCode.OK;
  }

  /** Exchanges login and password for a token. */
  static JsonNode signIn(Api api, String login, String password) {
    return api.post("/tokens", Map.of("login", login, "password", password)).body();
  }

  private static String seconds(JsonNode moment) {
    return Instant.parse(moment.asText()).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String password() {
    return passwordFile
        .map(Remote::firstLine)
        .or(() -> remote.surroundings().variable("LIKENESS_PASSWORD"))
        .orElseGet(LoginCommand::askForPassword);
  }

  private static String askForPassword() {
    Console console = System.console();
    if (console == null) {
      throw Failure.usage(
          "No terminal to ask for the password: use LIKENESS_PASSWORD or --password-file");
    }
    char[] typed = console.readPassword("Password: ");
    return typed == null ? "" : new String(typed);
  }
}
