package org.likeness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A still that a killed process was receiving does not stay on the disk. */
class LeftUploadsTest {
  @TempDir Path folder;

  @Test
  void whatAKilledProcessLeftIsGoneAfterTheNextStartAndNothingElse() throws IOException {
    Path still = Files.createTempFile(folder, "resteasy-reactive", "upload");
    Path another = Files.writeString(folder.resolve("notes.txt"), "of somebody else");

    LeftUploads next = new LeftUploads(folder);
    next.begin();
    next.end();

    assertThat(still).doesNotExist();
    assertThat(another).exists();
  }

  @Test
  void whatAnotherProcessIsReceivingStays() throws IOException {
    LeftUploads one = new LeftUploads(folder);
    one.begin();
    Path still = Files.createTempFile(folder, "resteasy-reactive", "upload");

    LeftUploads other = new LeftUploads(folder);
    other.begin();

    assertThat(still).exists();
    other.end();
    one.end();
    LeftUploads next = new LeftUploads(folder);
    next.begin();
    next.end();
    assertThat(still).doesNotExist();
  }

  @Test
  void folderIsMadeWhereThereIsNone() throws IOException {
    LeftUploads first = new LeftUploads(folder.resolve("new/uploads"));

    first.begin();
    first.end();

    assertThat(folder.resolve("new/uploads")).isDirectory();
  }
}
