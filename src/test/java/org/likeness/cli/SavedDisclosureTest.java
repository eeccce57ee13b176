package org.likeness.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has a disclosure can check it without the service (R8). */
class SavedDisclosureTest {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String MANIFEST =
      "{\"files\":[{\"path\":\"a\",\"sha256\":\"%s\"},{\"what\":\"erased\",\"sha256\":\"0\"}]}"
          .formatted(SHA256_OF_ABC);

  @TempDir Path folder;

  @Test
  void wholeBundleIsFoundWhole() throws IOException {
    Path file = zip(Map.of("a", "abc", "manifest.json", MANIFEST));

    Commands.Ran ran = verify(file);

    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(verify(file, "--sha256", SavedDisclosure.sha256(file)).exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(verify(file, "--sha256", SHA256_OF_ABC).exitCode()).isEqualTo(ExitCode.TAMPERED);
  }

  @Test
  void whatWasChangedAddedOrRemovedIsNamed() throws IOException {
    assertThat(tampered(Map.of("a", "abd", "manifest.json", MANIFEST))).contains("Changed: a");
    assertThat(tampered(Map.of("manifest.json", MANIFEST))).contains("Missing: a");
    assertThat(tampered(Map.of("a", "abc", "b", "", "manifest.json", MANIFEST)))
        .contains("Added, not in the manifest: b");
  }

  @Test
  void whatIsNoBundleIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "no zip");

    assertThat(verify(text).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(verify(text).err()).contains("text.zip");
    assertThat(verify(zip(Map.of("a", "abc"))).exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(verify(folder.resolve("none.zip")).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private String tampered(Map<String, String> files) throws IOException {
    Commands.Ran ran = verify(zip(files));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.TAMPERED);
    return ran.out();
  }

  private Commands.Ran verify(Path file, String... more) {
    String[] args = new String[3 + more.length];
    args[0] = "disclosure";
    args[1] = "verify";
    args[2] = file.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return new Commands(folder).run(args);
  }

  private Path zip(Map<String, String> files) throws IOException {
    Path file = Files.createTempFile(folder, "bundle", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : new LinkedHashMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
