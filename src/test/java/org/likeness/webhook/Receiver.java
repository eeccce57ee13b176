package org.likeness.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * A case system's end of a webhook: a real server that remembers what came and what it answered.
 */
public final class Receiver implements AutoCloseable {

  /** A request that arrived. */
  public record Arrived(String id, String timestamp, String signature, String body, int answered) {}

  private final HttpServer server;
  private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
  private volatile IntSupplier answers;

  private Receiver(IntSupplier answers) throws IOException {
    this.answers = answers;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  /** One that answers with these statuses. */
  public static Receiver answering(IntSupplier statuses) {
    try {
      return new Receiver(statuses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on other statuses. */
  void answer(int status) {
    answers = () -> status;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int status = answers.getAsInt();
      arrived.add(
          new Arrived(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              body,
              status));
      if (status >= 300 && status < 400) {
        exchange.getResponseHeaders().add("Location", url() + "elsewhere");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** All that came so far. */
  public List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  /** Ids of what it took. */
  public List<String> taken() {
    return arrived().stream().filter(one -> one.answered() < 300).map(Arrived::id).toList();
  }

  /** Waits until it is so, and fails after half a minute. */
  public static void await(BooleanSupplier so) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!so.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited for too long");
      }
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
