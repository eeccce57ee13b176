package org.likeness.ingest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.ingest.OfferedImage.DamagedImage;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImageArchiveTest {
  private static final byte[] CONTENT = "not really an image".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void entriesAreReadByTheirPathBelowTheFoldersThatAllShare() throws Exception {
    Path zip = zip("export/2024/a.jpg", "export/2024/x/b.jpg");

    try (ImageArchive archive = ImageArchive.open(zip, 10)) {
      assertThat(archive.sharedFolders()).isEqualTo(2);
      assertThat(names(archive, 0)).containsExactly("export/2024/a.jpg", "export/2024/x/b.jpg");
      assertThat(names(archive, 2)).containsExactly("a.jpg", "x/b.jpg");
      assertThat(archive.images(0).getFirst().read()).isEqualTo(CONTENT);
    }
  }

  @Test
  void foldersAndClutterOfDesktopsAreNoImages() throws IOException {
    Path zip = zip("f/", "f/a.jpg", "__MACOSX/f/._a.jpg", "f/.DS_Store", "f/Thumbs.db");

    try (ImageArchive archive = ImageArchive.open(zip, 10)) {
      assertThat(names(archive, archive.sharedFolders())).containsExactly("a.jpg");
    }
  }

  @Test
  void theSeparatorOfWindowsIsUnderstood() throws IOException {
    try (ImageArchive archive = ImageArchive.open(zip("x\\a.jpg"), 10)) {
      assertThat(names(archive, 0)).containsExactly("x/a.jpg");
    }
  }

  @Test
  void namesThatLeadOutAreRefused() throws IOException {
    for (String name : List.of("../a.jpg", "x/../../a.jpg", "/a.jpg", "..\\a.jpg", "C:\\a.jpg")) {
      assertRefused(zip(name), "an entry whose name must be");
    }
  }

  @Test
  void tooManyEntriesAreRefused() throws IOException {
    assertRefused(
        zip("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"), "has 11 entries; at most 10");
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    assertRefused(Files.write(folder.resolve("text"), CONTENT), "is not a zip archive");
    assertRefused(Files.write(folder.resolve("empty"), new byte[0]), "is empty");
    byte[] whole = Files.readAllBytes(zip("a.jpg", "b.jpg"));
    Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertRefused(cut, "is not a zip archive");
  }

  @Test
  void theSameNameTwiceIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(zip("a.jpg", "b.jpg"));
    // the writer refuses to make such an archive: rename the second entry in both directories
    Path doctored = Files.write(folder.resolve("twice"), replaced(bytes, "b.jpg", "a.jpg"));

    assertRefused(doctored, "two entries of the same name");
  }

  @Test
  void anEncryptedArchiveIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(zip("a.jpg"));
    bytes[central(bytes) + 8] |= 1;

    assertRefused(Files.write(folder.resolve("secret"), bytes), "encrypted");
  }

  @Test
  void anEntryThatUnpacksToMoreThanItSaysIsNotUnpackedFurther() throws Exception {
    byte[] bytes = Files.readAllBytes(zipOf("a.jpg", new byte[10_000_000]));
    size(bytes, central(bytes) + 24, 1000);
    Path bomb = Files.write(folder.resolve("bomb"), bytes);

    try (ImageArchive archive = ImageArchive.open(bomb, 10)) {
      ArchivedImage image = archive.images(0).getFirst();
      assertThat(image.size()).isEqualTo(1000);
      assertThatThrownBy(image::read).isInstanceOf(DamagedImage.class);
    }
  }

  @Test
  void changedBytesAreNoticed() throws Exception {
    byte[] bytes = Files.readAllBytes(zip("a.jpg"));
    bytes[central(bytes) + 16] ^= 1;

    try (ImageArchive archive = ImageArchive.open(Files.write(folder.resolve("x"), bytes), 10)) {
      assertThatThrownBy(archive.images(0).getFirst()::read)
          .isInstanceOf(DamagedImage.class)
          .hasMessage("the entry is not what the archive says it is");
    }
  }

  private static void assertRefused(Path zip, String why) {
    assertThatThrownBy(() -> ImageArchive.open(zip, 10).close())
        .isInstanceOf(Problem.class)
        .hasMessageContaining(why);
  }

  private static List<String> names(ImageArchive archive, int below) {
    return archive.images(below).stream().map(ArchivedImage::name).toList();
  }

  private Path zip(String... names) throws IOException {
    Path file = Files.createTempFile(folder, "archive", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        write(out, name, CONTENT);
      }
    }
    return file;
  }

  private Path zipOf(String name, byte[] content) throws IOException {
    Path file = folder.resolve("one.zip");
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      write(out, name, content);
    }
    return file;
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    if (!name.endsWith("/")) {
      out.write(content);
    }
    out.closeEntry();
  }

  /** Where the first entry of the central directory begins. */
  private static int central(byte[] bytes) {
    for (int i = 0; i < bytes.length - 3; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        return i;
      }
    }
    throw new IllegalStateException("no central directory");
  }

  private static void size(byte[] bytes, int at, int value) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to);
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
