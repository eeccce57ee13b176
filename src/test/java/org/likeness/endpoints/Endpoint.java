package org.likeness.endpoints;

import org.likeness.access.Role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code src/test/resources/endpoints.csv}: what is claimed of one operation.
 *
 * @param method of HTTP
 * @param path as in the OpenAPI document
 * @param roles who may; all for signed-in users of any role
 * @param open whether nobody needs to sign in
 * @param kind kind of the audit event, or {@code none}
 * @param action action of the audit event, or why there is none
 */
record Endpoint(
    String method, String path, Set<Role> roles, boolean open, String kind, String action) {

  static List<Endpoint> table() {
    try {
      return Files.readAllLines(Path.of("src", "test", "resources", "endpoints.csv")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Endpoint::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Endpoint parse(String line) {
    String[] columns = Arrays.stream(line.split(",", 5)).map(String::strip).toArray(String[]::new);
    if (columns.length != 5) {
      throw new IllegalArgumentException("endpoints.csv needs five columns; line=" + line);
    }
    boolean open = columns[2].equals("public");
    return new Endpoint(columns[0], columns[1], roles(columns[2]), open, columns[3], columns[4]);
  }

  private static Set<Role> roles(String words) {
    if (words.equals("public") || words.equals("signed-in")) {
      return EnumSet.allOf(Role.class);
    }
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words.split(" +")) {
      roles.add(Role.of(word).orElseThrow(() -> new IllegalArgumentException("no role " + word)));
    }
    return roles;
  }

  String operation() {
    return method + " " + path;
  }

  boolean isAudited() {
    return !kind.equals("none");
  }
}
