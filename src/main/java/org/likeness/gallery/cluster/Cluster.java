package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Sends requests to the cluster: to the next node when one does not answer. Every failure is an
 * {@link IOException}; {@link Refused} if the cluster itself said no.
 */
final class Cluster implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final ContentType LINES = ContentType.create("application/x-ndjson");

  private final RestClient client;

  Cluster(RestClient client) {
    this.client = client;
  }

  JsonNode get(String path) throws IOException {
    return send(new Request("GET", path));
  }

  JsonNode delete(String path) throws IOException {
    return send(new Request("DELETE", path));
  }

  JsonNode delete(String path, Map<String, ?> body) throws IOException {
    return send(withBody("DELETE", path, body));
  }

  JsonNode post(String path) throws IOException {
    return send(new Request("POST", path));
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException {
    return send(withBody("POST", path, body));
  }

  JsonNode put(String path, Map<String, ?> body) throws IOException {
    return send(withBody("PUT", path, body));
  }

  /** Sends a load: lines of JSON. */
  JsonNode bulk(String path, byte[] lines) throws IOException {
    Request request = new Request("POST", path);
    request.setEntity(new ByteArrayEntity(lines, LINES));
    return send(request);
  }

  /** Whether it exists. */
  boolean exists(String path) throws IOException {
    return client.performRequest(new Request("HEAD", path)).getStatusLine().getStatusCode() == 200;
  }

  private static Request withBody(String method, String path, Map<String, ?> body)
      throws IOException {
    Request request = new Request(method, path);
    request.setEntity(
        new ByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    return request;
  }

  private JsonNode send(Request request) throws IOException {
    try {
      return read(client.performRequest(request));
    } catch (ResponseException e) {
      throw refused(request, e.getResponse());
    }
  }

  private static Refused refused(Request request, Response response) {
    int status = response.getStatusLine().getStatusCode();
    String type;
    try {
      type = read(response).at("/error/type").asText("unknown");
    } catch (IOException e) {
      type = "unreadable";
    }
    String path = request.getEndpoint().replaceAll("\\?.*", "");
    return new Refused(request.getMethod() + " " + path, status, type);
  }

  private static JsonNode read(@Nullable Response response) throws IOException {
    if (response == null || response.getEntity() == null) {
      return MissingNode.getInstance();
    }
    try (InputStream content = response.getEntity().getContent()) {
      return JSON.readTree(content);
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
