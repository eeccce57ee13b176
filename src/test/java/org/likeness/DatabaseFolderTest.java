package org.likeness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.cli.FreePorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    EmbeddedDatabase.start(folder).close();
    int port = FreePorts.any();
    startWithoutOwner(port);
    assertThat(answers(url(port))).isTrue();

    try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
      assertThat(answers(next)).isTrue();
      assertThat(answers(url(port))).isFalse();
    }
  }

  /** As after the kill of a service: the database runs, and nobody holds its folder. */
  private void startWithoutOwner(int port) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to run as root, so the library that starts it hides that, and so do we
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program().toString(), "-D", folder.resolve("data").toString()));
    command.addAll(List.of("-o", "-p " + port + " -c listen_addresses=127.0.0.1"));
    command.addAll(List.of("-l", folder.resolve("log").toString(), "-w", "start"));
    ProcessBuilder start = new ProcessBuilder(command);
    start.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true);
    assertThat(start.start().waitFor()).isZero();
  }

  private Path program() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("bin"))) {
      return files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
    }
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
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
