package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Cancellable;
import org.opensearch.client.Request;
import org.opensearch.client.Response;
import org.opensearch.client.ResponseException;
import org.opensearch.client.ResponseListener;
import org.opensearch.client.RestClient;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to the cluster: to the next node when one does not answer. Every failure is an
 * {@link IOException}; {@link Refused} if the cluster itself said no.
 */
final class Cluster implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final ContentType LINES = ContentType.create("application/x-ndjson");

  /** Of what is left, for one node; then there is time to note that it does not answer. */
  private static final int FOR_ONE_NODE = 95;

  private final RestClient client;
  private final @Nullable Deadline deadline;

  Cluster(RestClient client) {
    this(client, null);
  }

  private Cluster(RestClient client, @Nullable Deadline deadline) {
    this.client = client;
    this.deadline = deadline;
  }

  /** The same cluster for somebody who waits: each request fails when the time is over. */
  Cluster until(Deadline end) {
    return new Cluster(client, end);
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
      return read(deadline == null ? client.performRequest(request) : answer(request, deadline));
    } catch (ResponseException e) {
      throw refused(request, e.getResponse());
    }
  }

  /** Whichever node answers in time: the client asks the next when one does not. */
  private Response answer(Request request, Deadline end) throws IOException {
    Timeout forOne = Timeout.of(end.left(FOR_ONE_NODE));
    request.setOptions(
        request.getOptions().toBuilder()
            .setRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(forOne)
                    .setResponseTimeout(forOne)
                    .build()));
    Answer answer = new Answer();
    Cancellable running = client.performRequestAsync(request, answer);
    try {
      return answer.get(end.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("the search cluster did not answer within " + end.whole(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for the search cluster", e);
    } finally {
      boolean unused = running.cancel();
    }
  }

  /** What comes of a request. */
  private static final class Answer extends CompletableFuture<Response>
      implements ResponseListener {
    @Override
    public void onSuccess(Response response) {
      complete(response);
    }

    @Override
    public void onFailure(Exception failure) {
      completeExceptionally(failure);
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
