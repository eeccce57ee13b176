package org.likeness.media;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileMediaStoreTest extends MediaStoreContract {
  @TempDir Path folder;
  private FileMediaStore store;

  @BeforeEach
  void open() {
    store = in(folder);
  }

  private static FileMediaStore in(Path folder) {
    return new FileMediaStore(folder, new Drafts(folder.resolve(".drafts")));
  }

  @Override
  MediaStore store() {
    return store;
  }

  @Override
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theSweepRemovesWhatAKillLeftAndNothingElse() throws IOException {
    Sha256 hash = store.put(STILL);
    Instant now = Instant.now();
    Path old = Files.write(folder.resolve(".drafts/old.draft"), STILL);
    Path recent = Files.write(folder.resolve(".drafts/recent.draft"), STILL);
    Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(2))));

    store.sweep(now);

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
    assertThat(store.get(hash)).isPresent();
  }

  @Test
  void theSweepOfAStoreWithoutObjectsDoesNothing() throws IOException {
    store.sweep(Instant.now());

    assertThat(files()).isEmpty();
  }

  @Test
  void folderThatCannotBeWrittenIsAStorageProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    MediaStore blocked = in(file.resolve("media"));

    assertThatThrownBy(() -> blocked.put(STILL)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> blocked.put(ManyBytes.of(10))).isInstanceOf(Problem.class);
  }
}
