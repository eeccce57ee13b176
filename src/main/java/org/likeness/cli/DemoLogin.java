package org.likeness.cli;

import java.util.List;

/**
 * A user of the demo. Nobody is born with this name; the password was drawn on this machine.
 *
 * @param login to sign in with
 * @param name shown to others
 * @param password to sign in with
 * @param roles what the user may do
 * @param trained whether a facial-comparison training record is needed
 */
record DemoLogin(String login, String name, String password, List<String> roles, boolean trained) {

  @Override
  public String toString() {
    return "DemoLogin[login=" + login + ", password=redacted]";
  }
}
