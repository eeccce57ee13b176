package org.likeness.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;

class SignInsTest {
  @TempDir Path folder;

  @Test
  void savedSignInIsForItsOwnerAlone() throws IOException {
    SignIns signIns = new SignIns(folder.resolve("likeness"));

    signIns.save("http://one", new SignIn("ann", "lk_secret", "2026-01-01T00:00:00Z"));

    Path file = folder.resolve("likeness/sign-ins.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(signIns.at("http://one")).map(SignIn::token).contains("lk_secret");
    assertThat(signIns.lastAddress()).contains("http://one");
  }

  @Test
  void forgottenSignInIsGoneAndOthersStay() {
    SignIns signIns = new SignIns(folder);
    signIns.save("http://one", new SignIn("ann", "a", ""));
    signIns.save("http://two", new SignIn("bob", "b", ""));

    signIns.forget("http://one");

    assertThat(signIns.at("http://one")).isEmpty();
    assertThat(signIns.at("http://two")).isPresent();
  }

  @Test
  void tokenIsNeverPrinted() {
    assertThat(new SignIn("ann", "lk_secret", "").toString()).doesNotContain("lk_secret");
    assertThat(new DemoLogin("ann", "Ann", "pass", java.util.List.of(), false).toString())
        .doesNotContain("pass,")
        .contains("redacted");
  }
}
