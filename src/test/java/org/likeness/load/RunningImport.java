package org.likeness.load;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An import that keeps the workers busy until it is closed: real portraits, each under a name and
 * with bytes of its own.
 */
final class RunningImport implements AutoCloseable {
  private static final int RECORDS = 10_000;
  private static final int IMAGES_PER_REQUEST = 20;

  /** Beyond this many that wait, nothing more is sent. */
  private static final int AHEAD = 200;

  private final Calls calls;
  private final String token;
  private final String id;
  private final List<byte[]> portraits = new ArrayList<>();
  private final Thread sender;
  private volatile boolean ended;
  private int sent;

  RunningImport(Calls calls, String token, Path gallery) throws IOException, InterruptedException {
    this.calls = calls;
    this.token = token;
    try (Stream<Path> files = Files.list(gallery)) {
      for (Path file : files.sorted().toList()) {
        portraits.add(Files.readAllBytes(file));
      }
    }
    Calls.Form manifest =
        new Calls.Form()
            .with(
                "manifest",
                "manifest.csv",
                "text/csv",
                manifest().getBytes(StandardCharsets.UTF_8));
    this.id = Calls.json(calls.post("/api/v1/imports", token, manifest)).get("id").asText();
    this.sender = Thread.ofPlatform().start(this::send);
  }

  /** Records whose outcome is known. */
  long settled() throws InterruptedException {
    JsonNode status = calls.get("/api/v1/imports/" + id, token);
    return status.get("enrolled").asLong() + status.get("rejected").asLong();
  }

  private void send() {
    try {
      while (!ended && sent < RECORDS) {
        if (sent - settled() > AHEAD) {
          Thread.sleep(200);
        } else {
          sendSome();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendSome() throws InterruptedException {
    Calls.Form form = new Calls.Form();
    for (int i = 0; i < IMAGES_PER_REQUEST; i++) {
      form.with("image", sent + ".jpg", "image/jpeg", image(sent));
      sent++;
    }
    calls.post("/api/v1/imports/" + id + "/images", token, form);
  }

  /** A portrait with a comment that no other has. */
  private byte[] image(int number) {
    byte[] portrait = portraits.get(number % portraits.size());
    byte[] comment =
        String.format("%012d", System.nanoTime() % 1_000_000_000_000L)
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(portrait, 0, 2);
    bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
    bytes.writeBytes(comment);
    bytes.write(portrait, 2, portrait.length - 2);
    return bytes.toByteArray();
  }

  private static String manifest() {
    String own = Long.toString(System.nanoTime(), 36);
    StringBuilder csv =
        new StringBuilder(
            "file,force,custodyReference,personReference,captureDate,ageAtCapture,sex,"
                + "ethnicityCode,arrestOutcome,offenceGroup,imageType,reviewDate\n");
    for (int i = 0; i < RECORDS; i++) {
      csv.append(
          "%d.jpg,MET,%s/%d,%s-%d,2024-03-31,34,unknown,,convicted,theft,custody,\n"
              .formatted(i, own, i, own, i));
    }
    return csv.toString();
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    sender.join();
  }
}
