package org.likeness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

class SessionKeyTest {

  @Test
  void keyOutlivesARestartAndIsReadableByItsOwnerAlone(@TempDir Path home) throws IOException {
    Path file = home.resolve("new").resolve("session.key");

    String key = SessionKey.keptIn(file);

    assertThat(SessionKey.keptIn(file)).isEqualTo(key);
    assertThat(key).hasSize(44);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SessionKey.keptIn(home.resolve("other.key"))).isNotEqualTo(key);
  }
}
