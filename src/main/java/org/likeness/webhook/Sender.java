package org.likeness.webhook;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends one message, once. Nothing of the answer but its status is looked at. */
@ApplicationScoped
class Sender {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int GONE = 410;

  /** What came of an attempt. */
  sealed interface Sent {

    /** The receiver has it. */
    record Taken(int status) implements Sent {}

    /** Not now. */
    record Failed(Optional<Integer> status, String why) implements Sent {}

    /** The receiver wants no more, ever. */
    record Unwanted() implements Sent {}
  }

  private final Destinations destinations;
  private final OkHttpClient client;
  private final SecretBox secrets;
  private final Clock clock;

  Sender(Destinations destinations, SecretBox secrets, WebhookConfig config, Clock clock) {
    this.destinations = destinations;
    this.secrets = secrets;
    this.clock = clock;
    this.client =
        new OkHttpClient.Builder()
            .dns(destinations)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            // the limit of the whole alone counts: by themselves these three are ten seconds
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(config.timeLimit())
            .build();
  }

  /** Tries it. Whatever goes wrong is a failed attempt, so that no message is tried for ever. */
  Sent send(Outbox.Message message) {
    try {
      return tried(message);
    } catch (Destinations.NotAllowed e) {
      return failed("leads to an internal network");
    } catch (UnknownHostException e) {
      return failed("the name is not known");
    } catch (IOException | RuntimeException e) {
      // its words may repeat the address, or what the receiver said
      return failed(e.getClass().getSimpleName());
    }
  }

  private Sent tried(Outbox.Message message) throws IOException {
    Instant now = clock.instant();
    List<byte[]> sealed = message.secrets();
    List<byte[]> open = sealed.stream().flatMap(one -> secrets.open(one).stream()).toList();
    if (open.size() < sealed.size()) {
      return failed("the secret lies under another key; rotate it");
    }
    HttpUrl url = HttpUrl.parse(message.url());
    if (url == null) {
      return failed("is no address that can be sent to");
    }
    if (destinations.isForbiddenNumber(url)) {
      return failed("leads to an internal network");
    }
    Request request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", "Likeness-Webhook/1")
            .header("webhook-id", message.id().toString())
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header(
                "webhook-signature",
                Signature.header(open, message.id().toString(), now, message.body()))
            .post(RequestBody.create(message.body().getBytes(StandardCharsets.UTF_8), JSON))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return judged(response.code());
    }
  }

  private static Sent judged(int status) {
    if (status == GONE) {
      return new Sent.Unwanted();
    }
    return status >= 200 && status < 300
        ? new Sent.Taken(status)
        : new Sent.Failed(Optional.of(status), "answered " + status);
  }

  private static Sent failed(String why) {
    return new Sent.Failed(Optional.empty(), why);
  }
}
