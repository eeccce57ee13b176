package org.likeness.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Ends the sign-in, at the service and on this machine. */
@Command(
    name = "logout",
    mixinStandardHelpOptions = true,
    description = "End the sign-in: the token is revoked and forgotten.")
final class LogoutCommand implements Callable<Integer> {
  @Mixin private Remote remote = new Remote();

  @Override
  public Integer call() {
    try {
      remote.api().delete("/tokens/current");
    } finally {
      remote.signIns().forget(remote.address());
    }
    return ExitCode.OK;
  }
}
