package org.likeness.contract;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract keeps to src/test/contract/rules.yaml, and those rules find what breaks them. */
class ContractLintTest {
  private static final Path LINTER =
      Path.of("src/main/console/node_modules/@redocly/openapi-core/package.json");

  @Test
  void contractKeepsToTheRules() throws Exception {
    assertThat(lint("openapi/likeness.yaml")).isEmpty();
  }

  @Test
  void rulesBite() throws Exception {
    assertThat(lint("src/test/contract/broken.yaml"))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .contains(
            "operation-summary",
            "operation-description",
            "operation-tag-defined",
            "operation-4xx-problem-details-rfc7807",
            "rule/operation-id-is-a-name",
            "rule/examples-everywhere",
            "parameter-description",
            "path-parameters-defined",
            "no-path-trailing-slash",
            "no-http-verbs-in-paths",
            "no-invalid-media-type-examples",
            "no-required-schema-properties-undefined",
            "no-unused-components",
            "tag-description",
            "info-license");
  }

  private static List<String> lint(String contract) throws IOException, InterruptedException {
    boolean here = Files.exists(LINTER);
    if (!here) {
      System.out.println("SKIPPED: needs the linter that npm fetches for the console");
    }
    Assumptions.assumeTrue(here, "the console's packages are not here");
    Process linter =
        new ProcessBuilder("node", "src/test/contract/lint.mjs", contract)
            .redirectErrorStream(true)
            .start();
    String said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(linter.waitFor()).as(said).isEqualTo(said.isEmpty() ? 0 : 1);
    return said.lines().toList();
  }
}
