package org.likeness.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import static io.restassured.RestAssured.given;

/** The contract as the running service serves it, and whether answers keep to it. */
final class ServedContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode contract = read(given().get("/openapi?format=json").asString());
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  /** What of the answer is not as the contract says; empty if all is. */
  List<String> complaints(Endpoint endpoint, Response answer) {
    JsonNode responses = operation(endpoint).path("responses");
    String status = Integer.toString(answer.statusCode());
    if (!responses.has(status)) {
      return answer.statusCode() >= 500
          ? body(resolved(responses.path("default")), answer)
          : List.of(status + " is not in the contract: " + answer.asString());
    }
    return body(resolved(responses.path(status)), answer);
  }

  /** An example of the JSON that the operation takes. */
  Optional<JsonNode> requestExample(Endpoint endpoint) {
    JsonNode media =
        operation(endpoint).path("requestBody").path("content").path("application/json");
    JsonNode named = media.path("examples").elements().hasNext() ? media.path("examples") : null;
    JsonNode example =
        named == null ? media.path("example") : resolved(named.elements().next()).path("value");
    return example.isMissingNode() ? Optional.empty() : Optional.of(example);
  }

  private JsonNode operation(Endpoint endpoint) {
    return contract
        .path("paths")
        .path(endpoint.path())
        .path(endpoint.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
  }

  private List<String> body(JsonNode response, Response answer) {
    String text = answer.asString();
    String type = answer.contentType().replaceFirst(";.*", "");
    if (text.isEmpty()) {
      return List.of();
    }
    JsonNode media = response.path("content").path(type);
    if (media.isMissingNode() && !response.path("content").has(answer.contentType())) {
      return List.of(answer.statusCode() + " of type " + type + " is not in the contract");
    }
    if (!type.endsWith("json")) {
      return List.of();
    }
    return problems(media, read(text));
  }

  private List<String> problems(JsonNode media, JsonNode body) {
    List<String> found =
        schemas.computeIfAbsent(media.path("schema"), this::schema).validate(body).stream()
            .map(ValidationMessage::toString)
            .toList();
    JsonNode examples = media.path("examples");
    boolean known = !body.has("mender") || examples.has(body.path("code").asText());
    return known ? found : List.of("the problem " + body.path("code") + " is not in the contract");
  }

  private JsonSchema schema(JsonNode schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.setAll((ObjectNode) schema);
    whole.set("components", contract.path("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
