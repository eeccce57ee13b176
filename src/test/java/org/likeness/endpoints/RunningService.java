package org.likeness.endpoints;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;

/** The operations that the running service says it has, and a way to call each. */
final class RunningService {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final Map<String, Map<String, Map<String, Object>>> paths =
      given().get("/openapi?format=json").then().statusCode(200).extract().path("paths");

  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(
                    method ->
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return operations;
  }

  /** Calls an operation with ids of nothing and an empty body of the kind that it wants. */
  Response call(Endpoint endpoint, RequestSpecification as) {
    return send(endpoint, withEmptyBody(endpoint, as));
  }

  /** Sends a request to an operation, with ids of nothing. */
  Response send(Endpoint endpoint, RequestSpecification request) {
    String path = endpoint.path();
    for (String parameter : parameters(path)) {
      path =
          path.replace(
              "{" + parameter + "}",
              parameter.equals("index") ? "0" : UUID.randomUUID().toString());
    }
    return request.redirects().follow(false).request(endpoint.method(), path);
  }

  private static List<String> parameters(String path) {
    return java.util.regex.Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toList());
  }

  private RequestSpecification withEmptyBody(Endpoint endpoint, RequestSpecification request) {
    return switch (bodyType(endpoint)) {
      case "" -> request;
      case "application/json" -> request.contentType(ContentType.JSON).body("{}");
      case "multipart/form-data" -> request.multiPart("nothing", "nothing");
      case "application/x-www-form-urlencoded" -> request.formParam("nothing", "nothing");
      case String other -> request.contentType(other).body(new byte[0]);
    };
  }

  @SuppressWarnings("unchecked")
  private String bodyType(Endpoint endpoint) {
    Map<String, Object> operation =
        paths.get(endpoint.path()).get(endpoint.method().toLowerCase(java.util.Locale.ROOT));
    Map<String, Object> body = (Map<String, Object>) operation.get("requestBody");
    return body == null
        ? ""
        : ((Map<String, Object>) body.get("content")).keySet().iterator().next();
  }
}
