package org.likeness.evidence.batch;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import java.util.Set;

import static io.restassured.RestAssured.given;

/** The form of manifests as the running service publishes it, for everybody. */
final class ManifestSchema {
  private final JsonSchema schema;

  private ManifestSchema(JsonSchema schema) {
    this.schema = schema;
  }

  static ManifestSchema served() {
    String text =
        given()
            .get("/schemas/evidence-batch-manifest-1.json")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return new ManifestSchema(
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text));
  }

  /** What of a manifest it does not allow. */
  Set<ValidationMessage> faultsOf(String manifest) {
    return schema.validate(
        manifest,
        InputFormat.JSON,
        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}
