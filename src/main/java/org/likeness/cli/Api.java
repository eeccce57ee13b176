package org.likeness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The service's HTTP API. Refusals and broken connections end as a {@link Failure}. */
final class Api {
  private static final String ROOT = "/api/v1";

  /** Long enough for a batch of large photographs over a slow line. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI address;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Api(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  static Api signedIn(URI address, String token) {
    return new Api(address, token);
  }

  static Api anonymous(URI address) {
    return new Api(address, "");
  }

  /** The service's address. */
  URI address() {
    return address;
  }

  JsonNode get(String path) {
    return get(path, Map.of()).body();
  }

  /**
   * Reads a resource.
   *
   * @param query parameters; those with an empty value are left out
   */
  Answer get(String path, Map<String, String> query) {
    return json(request(path + queryString(query)).GET());
  }

  Answer post(String path, Object body) {
    return post(path, body, Map.of());
  }

  Answer post(String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes(body)));
    headers.forEach(request::header);
    return json(request);
  }

  Answer post(String path) {
    return json(request(path).POST(BodyPublishers.noBody()));
  }

  Answer post(String path, Multipart form) {
    BodyPublisher body = form.publisher();
    return json(request(path).header("Content-Type", form.contentType()).POST(body));
  }

  /** Sends bytes as they are. */
  Answer post(String path, byte[] body) {
    return json(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  Answer put(String path, Object body) {
    return json(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(bytes(body))));
  }

  void delete(String path) {
    json(request(path).DELETE());
  }

  /** Sends any request. */
  Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request = request(path).method(method, body);
    headers.forEach(request::header);
    return json(request);
  }

  /** Saves a resource as a file. */
  void download(String path, Path file) {
    HttpResponse<byte[]> response = send(request(path).GET());
    Refusal.throwIfRefused(response, address);
    try {
      PrivateFile.write(file, response.body());
    } catch (IOException e) {
      throw Failure.usage("The file cannot be written: " + file);
    }
  }

  private Answer json(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = send(request.header("Accept", "application/json"));
    Refusal.throwIfRefused(response, address);
    return new Answer(response.statusCode(), response.headers(), parse(response.body()));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new Failure(
          ExitCode.UNREACHABLE,
          "Nothing answers at " + address + ". Start the service with: likeness serve",
          e);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.UNREACHABLE, "The connection to " + address + " broke: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.UNREACHABLE, "Interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + ROOT + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode parse(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
    } catch (IOException e) {
      throw new Failure(
          ExitCode.UNREACHABLE, "What answers at " + address + " is not this service", e);
    }
  }

  private static byte[] bytes(Object body) {
    try {
      return Json.MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + body.getClass(), e);
    }
  }

  private static String queryString(Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? "" : "?" + parameters;
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
