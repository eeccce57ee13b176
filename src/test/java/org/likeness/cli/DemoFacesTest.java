package org.likeness.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoFacesTest {
  @TempDir Path folder;

  @Test
  void importManifestIsTakenAsItIs() throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve("MANIFEST.csv"), "file,force,custodyReference\na.png,MET,X/1\n");
    Files.writeString(
        folder.resolve("PROBES.csv"),
        "file,personReference,kind\np1.png,,small\np2.png,P-1,small\n");

    DemoFaces faces = DemoFaces.in(folder, folder.resolve("work"));

    assertThat(faces.manifest()).isEqualTo(manifest);
    assertThat(faces.probe()).isEqualTo(folder.resolve("p2.png"));
  }

  @Test
  void labelledSetBecomesAnImportManifest() throws IOException {
    Files.writeString(
        folder.resolve("manifest.csv"),
        """
        file,person,role,mated,sha256
        gallery/1.jpg,1,gallery,yes,00
        probe/9-1.jpg,9,probe,no,00
        probe/1-1.jpg,1,probe,yes,00
        """);

    DemoFaces faces = DemoFaces.in(folder, folder.resolve("work"));

    assertThat(faces.probe()).isEqualTo(folder.resolve("probe/1-1.jpg"));
    assertThat(Files.readString(faces.manifest()))
        .contains("gallery/1.jpg,MET,DEMO/gallery-1-jpg,P-1,")
        .contains("no-further-action")
        .doesNotContain("probe/");
  }

  @Test
  void folderWithoutManifestIsUsage() {
    assertThatThrownBy(() -> DemoFaces.in(folder, folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("MANIFEST.csv");
  }

  @Test
  void loginsAreDrawnOnceAndKept() throws IOException {
    DemoLogins first = DemoLogins.keptIn(folder.resolve("home"));

    assertThat(DemoLogins.keptIn(folder.resolve("home"))).isEqualTo(first);
    assertThat(first.all()).extracting(DemoLogin::password).doesNotHaveDuplicates();
    assertThat(first.administrator().password()).hasSize(16);
  }

  @Test
  void foreignServiceIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("home/database"));

    assertThatThrownBy(() -> DemoLogins.keptIn(folder.resolve("home")))
        .hasMessageContaining("did not set up");
  }
}
