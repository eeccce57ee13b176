package org.likeness.contract;

import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client of the released contract relies on is still so. A release copies
 * openapi/likeness.yaml over src/test/contract/released.yaml; a change that must break clients goes
 * to a new major version of the API instead.
 */
class CompatibilityTest {
  private static final Path RELEASED = Path.of("src", "test", "contract", "released.yaml");
  private static final Path NOW = Path.of("openapi", "likeness.yaml");

  @Test
  void clientsOfTheReleasedContractGoOn() throws IOException {
    ChangedOpenApi change = compare(Files.readString(NOW));

    assertThat(change.isCompatible()).as(breakingParts(change)).isTrue();
  }

  @Test
  void operationThatIsGoneBreaksThem() throws IOException {
    breaks("  /api/v1/statistics:\n", "  /api/v1/figures:\n");
  }

  @Test
  void otherTypeOfAMemberBreaksThem() throws IOException {
    breaks(
        "        maxCandidates:\n          type: integer\n          format: int32\n",
        "        maxCandidates:\n          type: string\n");
  }

  @Test
  void requiredMemberOfARequestBreaksThem() throws IOException {
    breaks(
        "      required:\n      - login\n      - password\n      properties:\n",
        "      required:\n      - login\n      - password\n      - oneTimeCode\n"
            + "      properties:\n        oneTimeCode:\n          type: string\n");
  }

  private static void breaks(String was, String is) throws IOException {
    String released = Files.readString(RELEASED);
    assertThat(released).contains(was);

    assertThat(compare(released.replace(was, is)).isCompatible()).isFalse();
  }

  private static String breakingParts(ChangedOpenApi change) {
    Stream<String> gone =
        change.getMissingEndpoints().stream().map(one -> one.getMethod() + " " + one.getPathUrl());
    Stream<String> changed =
        change.getChangedOperations().stream()
            .filter(one -> one.isIncompatible())
            .map(one -> one.getHttpMethod() + " " + one.getPathUrl());
    return Stream.concat(gone, changed).collect(Collectors.joining(", ", "breaks clients: ", ""));
  }

  private static ChangedOpenApi compare(String contract) throws IOException {
    return OpenApiCompare.fromContents(Files.readString(RELEASED), contract);
  }
}
