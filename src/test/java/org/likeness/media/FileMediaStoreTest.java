package org.likeness.media;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileMediaStoreTest {
  private static final byte[] STILL = "a still".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private FileMediaStore store;

  @BeforeEach
  void open() {
    store = new FileMediaStore(folder);
  }

  @Test
  void whatIsPutIsFoundByItsHash() {
    Sha256 hash = store.put(STILL);

    assertThat(hash).isEqualTo(Sha256.of(STILL));
    assertThat(store.get(hash)).hasValueSatisfying(found -> assertThat(found).isEqualTo(STILL));
  }

  @Test
  void sameBytesTwiceAreOneFileAndNoDraftIsLeft() throws IOException {
    store.put(STILL);
    store.put(STILL);

    assertThat(files()).hasSize(1);
  }

  @Test
  void theSweepRemovesWhatAKillLeftAndNothingElse() throws IOException {
    Sha256 hash = store.put(STILL);
    Instant now = Instant.now();
    Path old = Files.write(folder.resolve(".drafts/old.draft"), STILL);
    Path recent = Files.write(folder.resolve(".drafts/recent.draft"), STILL);
    Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(2))));

    store.sweep(now.minus(Duration.ofHours(1)));

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
  void deletedObjectIsGone() throws IOException {
    Sha256 hash = store.put(STILL);

    store.delete(hash);

    assertThat(store.get(hash)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void objectThatWasDoctoredIsNeverServed() throws IOException {
    Sha256 hash = store.put(STILL);
    Files.writeString(files().get(0), "another still");

    assertThatThrownBy(() -> store.get(hash))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no longer has the hash");
  }

  @Test
  void folderThatCannotBeWrittenIsAStorageProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    MediaStore blocked = new FileMediaStore(file.resolve("media"));

    assertThatThrownBy(() -> blocked.put(STILL)).isInstanceOf(Problem.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
