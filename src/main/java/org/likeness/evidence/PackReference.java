package org.likeness.evidence;

import java.security.SecureRandom;

/** References of packs that people read out over the telephone. */
final class PackReference {

  /** Neither 0, O, 1, I, nor vowels, which make words. */
  private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private PackReference() {}

  /** Such as {@code EP-7KXM-29QD}: 29 to the power of 8, and the database keeps them apart. */
  static String draw() {
    StringBuilder drawn = new StringBuilder("EP-");
    for (int i = 0; i < 8; i++) {
      drawn.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return drawn.toString();
  }
}
