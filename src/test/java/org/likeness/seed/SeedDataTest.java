package org.likeness.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class SeedDataTest {
  private static final Path FOLDER = Path.of("seed-data");

  private final Album album = new Album();

  @Test
  void renderingAgainGivesTheBytesOfTheFolder() throws IOException {
    Set<String> some =
        Set.of(
            "custody/P-000007-2.jpg",
            "custody/P-000031-1.jpg",
            "probes/P-000012-small.jpg",
            "probes/P-000026-turned.jpg",
            "probes/P-000044-dark.jpg",
            "probes/P-000060-blurred.jpg",
            "probes/stranger-03-dark.jpg",
            "probes/group-03.jpg");
    List<Picture> pictures = album.pictures.stream().filter(p -> some.contains(p.file())).toList();
    assertThat(pictures).hasSize(some.size());
    for (Picture picture : pictures) {
      assertThat(picture.render().get())
          .as(picture.file())
          .isEqualTo(Files.readAllBytes(FOLDER.resolve(picture.file())));
    }
  }

  @Test
  void bothTablesAreThoseOfTheProgram() throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve("MANIFEST.csv"))).isEqualTo(album.manifest);
    assertThat(Files.readAllLines(FOLDER.resolve("PROBES.csv"))).isEqualTo(album.probes);
  }

  @Test
  void everyFileHasItsRowAndEveryRowItsFile() throws IOException {
    assertThat(files("custody"))
        .isEqualTo(column("MANIFEST.csv", "file"))
        .hasSize(2 * Cast.ENROLLED);
    assertThat(files("probes")).isEqualTo(column("PROBES.csv", "file"));
  }

  @Test
  void custodyReferencesAreUnique() throws IOException {
    assertThat(rows("MANIFEST.csv").stream().map(r -> r.getField("custodyReference")).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void twoPeopleWereUnderEighteenAtCapture() throws IOException {
    Set<String> young =
        rows("MANIFEST.csv").stream()
            .filter(r -> Integer.parseInt(r.getField("ageAtCapture")) < 18)
            .map(r -> r.getField("personReference"))
            .collect(Collectors.toSet());
    assertThat(young).containsExactlyInAnyOrder("P-000017", "P-000042");
  }

  @Test
  void strangersAreNotInTheGallery() throws IOException {
    List<NamedCsvRecord> unknown =
        rows("PROBES.csv").stream().filter(r -> r.getField("personReference").isEmpty()).toList();
    assertThat(unknown).hasSize(Cast.STRANGERS);
    Set<String> enrolled = column("MANIFEST.csv", "personReference");
    assertThat(Cast.strangers()).noneMatch(p -> enrolled.contains(p.reference()));
  }

  @Test
  void theFolderStaysSmall() throws IOException {
    long total = 0;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        total += Files.size(file);
      }
    }
    assertThat(total).isLessThan(12_000_000L);
  }

  private static Set<String> files(String part) throws IOException {
    try (Stream<Path> all = Files.list(FOLDER.resolve(part))) {
      return all.map(p -> part + "/" + p.getFileName()).collect(Collectors.toSet());
    }
  }

  private static Set<String> column(String table, String name) throws IOException {
    return rows(table).stream().map(r -> r.getField(name)).collect(Collectors.toSet());
  }

  private static List<NamedCsvRecord> rows(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(table))) {
      return reader.stream().toList();
    }
  }
}
