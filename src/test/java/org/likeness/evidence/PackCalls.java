package org.likeness.evidence;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.likeness.SignedIn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Packs as the programs of retailers make them. */
public final class PackCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AT_ONCE = 1 << 20;

  private PackCalls() {}

  /** Everything that a form asks, for the force. */
  public static Map<String, Object> sections(String force) {
    Map<String, Object> all = new HashMap<>();
    all.put(
        "incident",
        Map.of(
            "from", "2026-11-20T17:05:00Z",
            "until", "2026-11-20T17:12:00Z",
            "description", "A man filled a bag at the spirits and left past the till"));
    all.put(
        "store",
        Map.of(
            "name", "Corner Stores, High Street",
            "reference", "0417",
            "address", "1 High Street, Sampleton SA1 1AA",
            "force", force));
    all.put("loss", Map.of("goods", "Six bottles of spirits", "valuePence", 18_600));
    all.put("circumstances", circumstances("none"));
    all.put("crimeReference", "");
    return all;
  }

  /** Nothing else of note, but this. */
  public static Map<String, String> circumstances(String violence) {
    return Map.of(
        "violence", violence,
        "weapon", "no",
        "under18", "not-known",
        "organised", "no",
        "prolific", "yes");
  }

  /** A new draft that holds these sections; its id. */
  public static String begin(SignedIn retailer, Map<String, Object> sections) {
    return retailer
        .request()
        .contentType(ContentType.JSON)
        .body(sections)
        .post("/api/v1/evidence-packs")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The pack as it is now. */
  public static Response read(SignedIn retailer, String id) {
    return retailer.request().get("/api/v1/evidence-packs/" + id);
  }

  /** A request that carries the pack's ETag of now. */
  public static RequestSpecification tagged(SignedIn retailer, String id) {
    return retailer.request().header("If-Match", read(retailer, id).header("ETag"));
  }

  /** Sends a file by tus, and waits until it was looked at; the pack then. */
  public static JsonPath sendFile(
      SignedIn retailer, String pack, String kind, String name, byte[] file) {
    String upload = beginUpload(retailer, pack, kind, name, file.length);
    for (int at = 0; at < file.length; at += AT_ONCE) {
      byte[] part = Arrays.copyOfRange(file, at, Math.min(file.length, at + AT_ONCE));
      patch(retailer, upload, at, part).statusCode(204);
    }
    return settled(retailer, pack);
  }

  /** Begins to send a file; its address. */
  public static String beginUpload(
      SignedIn retailer, String pack, String kind, String name, long length) {
    return tus(retailer)
        .header("Upload-Length", length)
        .header("Upload-Metadata", metadata(Map.of("pack", pack, "kind", kind, "filename", name)))
        .post("/api/v1/evidence-uploads")
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  /** Keys and values as tus wants them. */
  public static String metadata(Map<String, String> values) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey()
                    + " "
                    + Base64.getEncoder()
                        .encodeToString(value.getValue().getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining(","));
  }

  /** A request of tus. */
  public static RequestSpecification tus(SignedIn retailer) {
    return retailer.request().header("Tus-Resumable", "1.0.0");
  }

  /** Sends bytes. */
  public static ValidatableResponse patch(
      SignedIn retailer, String upload, long offset, byte[] bytes) {
    return tus(retailer)
        .header("Upload-Offset", offset)
        .contentType("application/offset+octet-stream")
        .body(bytes)
        .patch(upload)
        .then();
  }

  /** The pack once nothing of it is being looked at. */
  public static JsonPath settled(SignedIn retailer, String pack) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      JsonPath now = read(retailer, pack).jsonPath();
      List<String> states = now.getList("uploads.state");
      if (!states.contains("whole")) {
        return now;
      }
      pause();
    }
    throw new AssertionError("a file was not looked at within " + PATIENCE);
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Signs a statement in the form. */
  public static ValidatableResponse sign(SignedIn retailer, String id, String name) {
    return tagged(retailer, id)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "name",
                name,
                "account",
                "I was at the till.\nI saw him leave.",
                "truthful",
                true,
                "signature",
                name))
        .put("/api/v1/evidence-packs/" + id + "/statement")
        .then();
  }

  /** A draft that lacks nothing; its id. */
  public static String complete(SignedIn retailer, String force) {
    String id = begin(retailer, sections(force));
    sendFile(retailer, id, "cctv", "till 3.mp4", TestFiles.mp4(200_000, 1));
    sendFile(retailer, id, "still", "suspect.jpg", TestFiles.jpeg());
    sign(retailer, id, "Sam Sample").statusCode(200);
    return id;
  }

  /** Hands a draft over. */
  public static ValidatableResponse submit(SignedIn retailer, String id) {
    return tagged(retailer, id).post("/api/v1/evidence-packs/" + id + "/submission").then();
  }

  /** Answers what the police ask. */
  public static ValidatableResponse answer(SignedIn retailer, String id, String words) {
    return retailer
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("answer", words))
        .post("/api/v1/evidence-packs/" + id + "/answers")
        .then();
  }

  /** A pack that is with the police; its id. */
  public static String submitted(SignedIn retailer, String force) {
    String id = complete(retailer, force);
    submit(retailer, id).statusCode(200);
    return id;
  }
}
