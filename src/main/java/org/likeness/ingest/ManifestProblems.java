package org.likeness.ingest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a manifest, up to a limit beyond which more would not help anyone. */
final class ManifestProblems {
  /** As many as an answer lists. */
  static final int LIMIT = 100;

  private final List<ManifestProblem> found = new ArrayList<>();

  void add(long line, @Nullable String column, String reason) {
    if (!full()) {
      found.add(new ManifestProblem(line, column, reason));
    }
  }

  void add(long line, Column column, String reason) {
    add(line, column.heading(), reason);
  }

  /** Whether reading on is pointless. */
  boolean full() {
    return found.size() >= LIMIT;
  }

  int count() {
    return found.size();
  }

  List<ManifestProblem> found() {
    return List.copyOf(found);
  }
}
