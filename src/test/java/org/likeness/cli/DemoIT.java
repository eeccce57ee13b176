package org.likeness.cli;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.RealData;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The wrapper and the packaged service, as somebody meets them who has just cloned the project. */
class DemoIT {
  @TempDir Path folder;

  /**
   * What a demo printed.
   *
   * @param exitCode to the shell
   * @param out standard output
   * @param err standard error
   */
  private record Shown(int exitCode, String out, String err) {

    /** The result without the port, which may change. */
    String result() {
      return out.replaceAll("127\\.0\\.0\\.1:\\d+", "ADDRESS");
    }
  }

  @BeforeAll
  static void needsModels() {
    RealData.requiredModels();
  }

  @Test
  void firstDemoFindsThePersonAndTheSecondChangesNothing() throws Exception {
    Shown first = demo();
    Shown second = demo();

    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
    assertThat(first.out())
        .contains("not an identification")
        .contains("UNREVIEWED")
        .containsPattern("(?m)^1 +0\\.\\d{3} +\\S+")
        .containsPattern("investigator +\\S{16} +investigator")
        .contains("/api-docs");
    assertThat(first.err())
        .contains("Installed mobilefacenet-128")
        .containsPattern("enrolled +1\\d\\d");
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.OK);
    assertThat(second.result()).isEqualTo(first.result());
    assertThat(second.err()).contains("known already").doesNotContain("Installed");
    assertThat(permissions("home/demo-logins")).isEqualTo("rw-------");
    assertThat(permissions("home")).isEqualTo("rwx------");
    assertThat(serviceIsAlive()).isFalse();
  }

  private Shown demo() throws IOException, InterruptedException {
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    ProcessBuilder builder =
        new ProcessBuilder("import-tools/likeness", "demo", "--exit", "--port", "0")
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().put("LIKENESS_HOME", folder.resolve("home").toString());
    builder.environment().put("LIKENESS_NO_BUILD", "1");
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    if (!ended) {
      process.destroy();
    }
    assertThat(ended).as("the demo ended: %s", Files.readString(err.toPath())).isTrue();
    return new Shown(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private boolean serviceIsAlive() throws IOException {
    long pid = Long.parseLong(Files.readString(folder.resolve("home/service.pid")));
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }
}
