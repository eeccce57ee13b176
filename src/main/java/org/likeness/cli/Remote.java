package org.likeness.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Options that say which service, and as whom. */
final class Remote {
  private static final String DEFAULT_ADDRESS = "http://127.0.0.1:8080";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address of the service (or LIKENESS_URL; else the last sign-in's).")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "File with an API token (or LIKENESS_TOKEN; else the saved sign-in).")
  private Optional<Path> tokenFile = Optional.empty();

  /** The service, as who is signed in. */
  Api api() {
    String address = address();
    String token =
        tokenFile
            .map(Remote::firstLine)
            .or(() -> surroundings().variable("LIKENESS_TOKEN"))
            .or(() -> signIns().at(address).map(SignIn::token))
            .orElseThrow(() -> new Failure(ExitCode.NOT_SIGNED_IN, signInFirst(address)));
    return Api.signedIn(URI.create(address), token);
  }

  /** The service, as nobody yet. */
  Api anonymous() {
    return Api.anonymous(URI.create(address()));
  }

  /** The address of the service, without a slash at its end. */
  String address() {
    String address =
        url.or(() -> surroundings().variable("LIKENESS_URL"))
            .or(() -> signIns().lastAddress())
            .orElse(DEFAULT_ADDRESS)
            .replaceAll("/+$", "");
    if (!address.matches("https?://[^\\s/]+(/\\S*)?")) {
      throw Failure.usage("The address must begin with http:// or https://; url=" + address);
    }
    return address;
  }

  /** The saved sign-ins of this user. */
  SignIns signIns() {
    return new SignIns(surroundings().settings());
  }

  /** The machine that the command runs on. */
  Surroundings surroundings() {
    return Likeness.surroundingsOf(command);
  }

  /** What to do where the service knows nobody. */
  static String signInFirst(String address) {
    return "Sign in first: likeness login --url " + address;
  }

  /** The first line of a file that holds a secret. */
  static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw Failure.usage("The file cannot be read: " + file);
    }
  }
}
