package org.likeness.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.RealData;
import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class BenchIngestCommandTest {
  @TempDir Path folder;

  @Test
  void measuresEveryStageOnOneCoreAndOnAll() throws IOException {
    Path models = RealData.requiredModels();
    try (var portraits = Files.list(RealData.requiredFaces().resolve("portraits/gallery"))) {
      for (Path portrait : portraits.sorted().limit(3).toList()) {
        Files.copy(portrait, folder.resolve(portrait.getFileName()));
      }
    }
    StringWriter printed = new StringWriter();
    CommandLine bench = new CommandLine(new BenchIngestCommand()).setOut(new PrintWriter(printed));

    int code = bench.execute(folder.toString(), "--models", models.toString(), "--seconds", "1");

    assertThat(code).isZero();
    assertThat(printed.toString())
        .contains("3 images", "images/s/core", "decode ms", "embed ms")
        .containsPattern("(?m)^1 .* 0 %$");
  }

  @Test
  void aFolderWithoutImagesIsAUsageError() {
    int code =
        new CommandLine(new BenchIngestCommand())
            .setErr(new PrintWriter(new StringWriter()))
            .setExitCodeExceptionMapper(e -> ((Failure) e).getExitCode())
            .execute(folder.toString());

    assertThat(code).isEqualTo(2);
  }
}
