package org.likeness.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Renders {@code seed-data/}: run it with the folder as the only argument. */
public final class SeedData {
  private SeedData() {}

  /** Writes every picture and both tables; files of the same name are replaced. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "seed-data");
    Album album = new Album();
    Files.createDirectories(folder.resolve("custody"));
    Files.createDirectories(folder.resolve("probes"));
    album.pictures.parallelStream().forEach(picture -> write(folder, picture));
    table(folder.resolve("MANIFEST.csv"), album.manifest);
    table(folder.resolve("PROBES.csv"), album.probes);
    System.out.println(album.pictures.size() + " pictures written to " + folder);
  }

  private static void write(Path folder, Picture picture) {
    try {
      Files.write(folder.resolve(picture.file()), picture.render().get());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + picture.file(), e);
    }
  }

  private static void table(Path file, List<String> rows) throws IOException {
    Files.writeString(file, String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
  }
}
