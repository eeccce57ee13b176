package org.likeness.cli;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.RealData;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The command, in its own Java, and the page that it writes, in a browser. */
class EvaluatePageTest {
  @TempDir Path folder;

  private Path report() throws IOException {
    Path portraits = RealData.requiredFaces().resolve("portraits");
    List<String> lines = Files.readAllLines(portraits.resolve("manifest.csv")).subList(1, 41);
    StringBuilder manifest = new StringBuilder("file,person,role,sex\n");
    for (String line : lines) {
      String[] cells = line.split(",");
      manifest.append("set/%s,%s,%s,female\n".formatted(cells[0], cells[1], cells[2]));
    }
    Files.createSymbolicLink(folder.resolve("set"), portraits);
    Path file = Files.writeString(folder.resolve("manifest.csv"), manifest);
    Commands.Ran ran =
        new Commands(folder)
            .run(
                "evaluate",
                file.toString(),
                "--out=" + folder.resolve("out"),
                "--models=" + RealData.requiredModels(),
                "--replicates=100");
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    return folder.resolve("out/report.html");
  }

  @ParameterizedTest
  @ValueSource(ints = {1366, 683})
  void pageIsAccessible(int width) throws IOException {
    RealData.requiredModels();
    Path report = report();
    try (Chromium chromium = new Chromium()) {
      Page page = chromium.open(width, 768, false);
      page.navigate(report.toUri().toString());

      assertThat(page.locator("h1").textContent()).contains("accuracy of facial search");
      assertThat(page.locator("svg[role=img] > title").count()).isEqualTo(3);
      assertThat(page.locator("table:not(:has(caption))").count()).isZero();
      assertThat(page.locator("script").count()).isZero();
      Object overflow =
          page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
      assertThat(overflow).as("the page scrolls sideways").isEqualTo(false);
      Chromium.screenshot(page, "evaluation");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void manifestThatIsNotThereIsUsage() {
    Commands.Ran ran =
        new Commands(folder)
            .run("evaluate", folder.resolve("none.csv").toString(), "--out=" + folder);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
