package org.likeness.ingest;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * The name by which a manifest and an upload speak of the same image: a relative path with slashes.
 */
final class FileName {
  private static final int MAX_CHARACTERS = 255;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  private FileName() {}

  /** Why a manifest's name cannot be accepted; null if it can. */
  static @Nullable String fault(String name) {
    String fault = faultOfPath(name);
    // a rejects file is opened in spreadsheets, which would take such a name for a formula
    return fault == null && "=+-@".indexOf(name.charAt(0)) >= 0
        ? "must not begin with = + - or @"
        : fault;
  }

  /** Why a name is not a plain path; null if it is one. */
  static @Nullable String faultOfPath(String name) {
    if (name.length() > MAX_CHARACTERS) {
      return "must have at most " + MAX_CHARACTERS + " characters";
    }
    if (HIDDEN.matcher(name).find()) {
      return "must not hold control or invisible characters";
    }
    if (name.indexOf('\\') >= 0) {
      return "must separate folders by a slash, not by a backslash";
    }
    if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
      return "must be relative to the folder of images, not absolute";
    }
    return faultOfParts(name);
  }

  private static @Nullable String faultOfParts(String name) {
    for (String part : name.split("/", -1)) {
      if (part.isBlank() || part.equals(".") || part.equals("..")) {
        return "must be a plain path: no empty part, no '.' and no '..'";
      }
    }
    return null;
  }
}
