package org.likeness.evidence.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The published form of manifests, and what is said of one that has another (P2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ManifestFormTest {
  private static SignedIn retailer;

  @BeforeEach
  void signIn() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("FORMS");
    }
  }

  /**
   * What is of a wrong form is named with what it must be, and the published form refuses it too.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          incident      | {"from": "yesterday"}      | incident.from         | must be a moment such as
          circumstances | {"weapon": "knife"}        | circumstances.weapon  | must be one of yes, no, not-known
          loss          | {"valuePence": "a lot"}    | loss.valuePence       | must be a whole number
          loss          | {"valuePence": -1}         | loss.valuePence       | must be between 0
          suspect       | "a name"                   | suspect               | is not a field of a manifest
          linked        | "none"                     | linked                | must be a list
          store         | "High Street"              | store                 | must be an object
          submit        | "perhaps"                  | submit                | must be true or false
          files         | [{"path": "a/till.mp4"}]   | files[0].kind         | must be cctv, still or statement
          key           | ""                         | key                   | must be 1 to 100 characters
          """)
  void wrongFieldIsNamedWithWhatItMustBe(String name, String value, String field, String reason)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, Object> pack = new HashMap<>(Map.of("key", UUID.randomUUID().toString()));
    pack.put(name, json.readTree(value));
    Map<String, Object> manifest = Map.of("version", 1, "packs", List.of(pack));

    JsonPath batch =
        Archives.send(
            retailer,
            Archives.zip(
                List.of(new Archives.Entry("manifest.json", json.writeValueAsBytes(manifest)))));

    assertThat(batch.getList("errors.field", String.class))
        .as(batch.prettify())
        .contains("manifest.packs[0]." + field);
    assertThat(batch.getList("errors.reason", String.class))
        .anySatisfy(told -> assertThat(told).contains(reason));
    assertThat(ManifestSchema.served().faultsOf(json.writeValueAsString(manifest))).isNotEmpty();
  }

  @Test
  void publishedFormTakesWhatIsTakenAndTheExampleOfTheDocumentation() throws IOException {
    ManifestSchema schema = ManifestSchema.served();
    ObjectMapper json = new ObjectMapper();
    Map<String, Object> draft = Map.of("key", "draft");
    List<Map<String, Object>> packs = List.of(Archives.pack("whole"), draft);

    assertThat(schema.faultsOf(json.writeValueAsString(Map.of("version", 1, "packs", packs))))
        .isEmpty();
    String documented =
        Files.readString(Path.of("src/docs/operations.md"))
            .replaceAll("(?s).*\\n( {4}\\{\"version\": 1, .*?\\n)\\n.*", "$1")
            .replace("\"...\"", "\"" + "0f".repeat(32) + "\"");
    assertThat(schema.faultsOf(documented)).isEmpty();
    Map<String, Object> unfinished = new HashMap<>(Archives.pack("unfinished"));
    unfinished.remove("loss");
    assertThat(
            schema.faultsOf(
                json.writeValueAsString(Map.of("version", 1, "packs", List.of(unfinished)))))
        .isNotEmpty();
  }
}
