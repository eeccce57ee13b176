package org.likeness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseFolderTest {
  @TempDir Path folder;

  @Test
  void aFolderInUseIsNotTakenFromItsOwner() {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("is another Likeness using it?");

      assertThat(answers(first)).isTrue();
    }
  }

  @Test
  void theDatabaseThatAKilledOwnerLeftRunningIsStoppedAndTakenOver() throws Exception {
    // started past us, so that nobody holds the folder, as after the kill of a service
    EmbeddedPostgres orphan =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
            .setRegisterShutdownHook(false)
            .start();
    int port = orphan.getPort();

    try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
      assertThat(answers(next)).isTrue();
      assertThat(answers("jdbc:postgresql://127.0.0.1:" + port + "/postgres")).isFalse();
    }
  }

  private static boolean answers(EmbeddedDatabase database) {
    return answers(database.jdbcUrl());
  }

  private static boolean answers(String url) {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
      return connection.isValid(5);
    } catch (java.sql.SQLException e) {
      return false;
    }
  }
}
