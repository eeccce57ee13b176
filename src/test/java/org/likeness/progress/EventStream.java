package org.likeness.progress;

import io.restassured.path.json.JsonPath;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A stream of server-sent events, read as it comes. */
public final class EventStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** One event; comments have neither name nor id. */
  public record Event(String name, String id, String data) {

    /** A fact of a state. */
    public String fact(String fact) {
      return JsonPath.from(data).getString("facts." + fact);
    }
  }

  private final HttpResponse<Stream<String>> answer;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile boolean ended;

  /** Opens it with one header more, such as Authorization or Cookie. */
  public EventStream(String address, String... headers) throws Exception {
    answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address + "api/v1/progress/events"))
                .headers(headers)
                .build(),
            BodyHandlers.ofLines());
    Thread.ofVirtual().start(this::read);
  }

  public int status() {
    return answer.statusCode();
  }

  public HttpResponse<?> answer() {
    return answer;
  }

  private void read() {
    String name = "";
    String id = "";
    String data = "";
    try {
      for (String line : (Iterable<String>) answer.body()::iterator) {
        if (line.startsWith(":")) {
          comments.add(line);
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
          data += line.substring(5).strip();
        } else if (line.isEmpty() && !data.isEmpty()) {
          events.add(new Event(name, id, data));
          data = "";
        }
      }
    } catch (RuntimeException e) {
      // the line was cut
    } finally {
      ended = true;
    }
  }

  /** Those that came so far. */
  public List<Event> events() {
    return events;
  }

  /** Waits for the first that fits, of those that came or will come. */
  public Event await(Predicate<Event> wanted) throws InterruptedException {
    until(() -> events.stream().anyMatch(wanted));
    return events.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("did not come; came: " + events));
  }

  public Event awaitState(String topic, String id) throws InterruptedException {
    return await(e -> isAbout(e, topic, id));
  }

  public static boolean isAbout(Event event, String topic, String id) {
    return event.name().equals("state")
        && JsonPath.from(event.data()).getString("topic").equals(topic)
        && JsonPath.from(event.data()).getString("id").equals(id);
  }

  /** Whether it ended within a while. */
  public boolean ends() throws InterruptedException {
    until(() -> ended);
    return ended;
  }

  /** Whether a sign of life came within a while. */
  public boolean beats() throws InterruptedException {
    until(() -> !comments.isEmpty());
    return !comments.isEmpty();
  }

  private static void until(java.util.function.BooleanSupplier done) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
