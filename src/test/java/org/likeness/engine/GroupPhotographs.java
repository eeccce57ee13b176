package org.likeness.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Photographs whose names end in the number of faces ({@code 015_6.jpg}) or in a letter for one
 * person.
 */
final class GroupPhotographs {

  private GroupPhotographs() {}

  /** How many faces were found and how many there are. */
  record Count(String file, int found, int present) {

    boolean isRight() {
      return found == present;
    }
  }

  static List<Count> count(FaceEngine engine, Path folder) throws IOException {
    List<Count> counts = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        int found =
            engine.analyse(Files.readAllBytes(file)) instanceof StillAnalysis.Analysed still
                ? still.faces().size()
                : -1;
        counts.add(new Count(file.getFileName().toString(), found, present(file)));
      }
    }
    return counts;
  }

  private static int present(Path file) {
    String name = file.getFileName().toString();
    char last = name.charAt(name.indexOf('.') - 1);
    return Character.isDigit(last) ? last - '0' : 1;
  }
}
