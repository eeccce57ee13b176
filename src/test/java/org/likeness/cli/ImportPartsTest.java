package org.likeness.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportPartsTest {
  @TempDir Path folder;

  @Test
  void csvManifestListsItsFiles() throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve("m.csv"), "\uFEFFforce,file\r\nMET,\"a,b.jpg\"\r\nMET,c.jpg\r\n");

    assertThat(ManifestFiles.in(manifest)).containsExactly("a,b.jpg", "c.jpg");
  }

  @Test
  void jsonLinesAreKnownByTheirContent() throws IOException {
    Path manifest =
        Files.writeString(folder.resolve("m.txt"), "{\"file\":\"a.jpg\"}\n{\"file\":\"b.jpg\"}\n");

    assertThat(ManifestFiles.in(manifest)).containsExactly("a.jpg", "b.jpg");
  }

  @Test
  void brokenManifestIsLeftForTheServiceToExplain() throws IOException {
    Path manifest = Files.writeString(folder.resolve("m.jsonl"), "{\"file\":\"a.jpg\"}\n{oops\n");

    assertThat(ManifestFiles.in(manifest)).containsExactly("a.jpg");
  }

  @Test
  void filesOutsideTheFolderAreNotThere() throws IOException {
    Path images = Files.createDirectories(folder.resolve("images"));
    Files.writeString(folder.resolve("secret"), "x");
    Files.writeString(images.resolve("a.jpg"), "x");

    try (ImageSource source = ImageSource.at(images)) {
      assertThat(source.has("a.jpg")).isTrue();
      assertThat(source.has("../secret")).isFalse();
      assertThat(source.has(folder.resolve("secret").toString())).isFalse();
    }
  }

  @Test
  void zipServesItsEntries() throws IOException {
    Path zip = folder.resolve("images.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("in/a.jpg"));
      entries.write(new byte[7]);
    }

    try (ImageSource source = ImageSource.at(zip)) {
      assertThat(source.has("in/a.jpg")).isTrue();
      assertThat(source.bytes("in/a.jpg")).isEqualTo(7);
      assertThat(source.has("a.jpg")).isFalse();
    }
  }

  @Test
  void textIsNoZip() throws IOException {
    Path text = Files.writeString(folder.resolve("images.zip"), "text");

    assertThatThrownBy(() -> ImageSource.at(text)).hasMessageContaining("Neither a folder nor");
  }

  @Test
  void batchesAreBoundedByCountAndBytesAndLoseNothing() throws IOException {
    List<String> names = IntStream.range(0, 150).mapToObj(i -> i + ".jpg").toList();
    for (String name : names) {
      Files.write(folder.resolve(name), new byte[name.equals("70.jpg") ? 17 << 20 : 10]);
    }

    try (ImageSource source = ImageSource.at(folder)) {
      List<List<String>> batches = ImageBatches.of(names, source);

      assertThat(batches).extracting(List::size).containsExactly(64, 6, 1, 64, 15);
      assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(names);
    }
  }
}
