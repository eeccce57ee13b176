package org.likeness;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published contract and the running service are the same; {@code -Dopenapi.update} writes the
 * file anew.
 */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class OpenApiContractTest {
  private static final Path CONTRACT = Path.of("openapi", "likeness.yaml");

  @Test
  void contractIsWhatTheServiceServes() throws IOException {
    String served = given().accept("application/yaml").get("/openapi?format=yaml").asString();
    if (System.getProperty("openapi.update") != null) {
      Files.writeString(CONTRACT, served);
    }

    assertThat(CONTRACT)
        .as(
            "openapi/likeness.yaml differs from the service: run ./mvnw test -Dtest=OpenApiContractTest -Dopenapi.update")
        .hasContent(served);
  }
}
