package org.likeness.cli;

/**
 * A sign-in at one service.
 *
 * @param login who signed in
 * @param token the API token; never printed
 * @param expiresAt when it ends, ISO-8601
 */
record SignIn(String login, String token, String expiresAt) {

  @Override
  public String toString() {
    return "SignIn[login=" + login + ", token=redacted, expiresAt=" + expiresAt + "]";
  }
}
