package org.likeness.evidence.upload;

import java.util.regex.Pattern;

/**
 * Names of files as the machines of senders call them. They are shown, and never used as a path.
 */
public final class FileName {
  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");

  /** Control and invisible characters, among them those that turn the direction of a text. */
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

  private FileName() {}

  /** Without folders and hidden characters, and not too long; empty if nothing is left. */
  public static String plain(String name) {
    String visible = HIDDEN.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceAll("").strip();
    return visible.length() <= LONGEST ? visible : visible.substring(visible.length() - LONGEST);
  }
}
