package org.likeness.access.users;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.likeness.access.AccessConfig;
import org.likeness.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes, checks, refuses and invents passwords. */
@ApplicationScoped
class Passwords {
  static final int SHORTEST = 12;

  /** Bcrypt reads no further; a longer password would only look stronger. */
  static final int LONGEST_BYTES = 72;

  /** Without 0 O 1 l I, which people mix up when they copy by hand. */
  private static final String UNAMBIGUOUS =
      "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final int cost;
  private final SecureRandom random = new SecureRandom();

  /** The hash of a password that nobody knows: checked where there is no user. */
  private final String nobodys;

  Passwords(AccessConfig config) {
    this.cost = config.bcryptCost();
    this.nobodys = BcryptUtil.bcryptHash(invent(), cost);
  }

  String hash(String password) {
    return BcryptUtil.bcryptHash(password, cost);
  }

  /** Whether the password is the hash's; takes as long for any password. */
  boolean matches(String password, String hash) {
    boolean comparable = bytes(password) <= LONGEST_BYTES;
    return BcryptUtil.matches(comparable ? password : "", hash) && comparable;
  }

  /** Takes as long as {@link #matches}, so that an unknown login cannot be told by the time. */
  void matchNobody(String password) {
    matches(password, nobodys);
  }

  /**
   * Refuses what is too easily guessed.
   *
   * @throws Problem naming the field {@code password}
   */
  void requireStrong(String password, String login) {
    if (password.length() < SHORTEST) {
      throw Problem.field("password", "needs at least " + SHORTEST + " characters");
    }
    if (bytes(password) > LONGEST_BYTES) {
      throw Problem.field("password", "may have at most " + LONGEST_BYTES + " bytes");
    }
    if (password.toLowerCase(Locale.ROOT).contains(login)
        || password.chars().distinct().count() < 5) {
      throw Problem.field("password", "is too easily guessed");
    }
  }

  /** A random password of 20 characters, 116 bits. */
  final String invent() {
    return random
        .ints(20, 0, UNAMBIGUOUS.length())
        .mapToObj(i -> UNAMBIGUOUS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static int bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length;
  }
}
