package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Sends an archive of packs and waits for what comes of it. */
final class PackSending {
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Api api;
  private final BegunUploads begun;
  private final Duration patience;
  private final Output output;

  PackSending(Api api, BegunUploads begun, Duration patience, Output output) {
    this.api = api;
    this.begun = begun;
    this.patience = patience;
    this.output = output;
  }

  /** A zip, or a folder of which one is made for the time being; what the service says of it. */
  JsonNode send(Path what) {
    if (!Files.isDirectory(what)) {
      return sendArchive(what);
    }
    PackArchive archive = PackArchive.of(what);
    try {
      Path zip = Files.createTempFile("likeness-packs", ".zip");
      try {
        archive.write(zip);
        return sendArchive(zip);
      } finally {
        Files.deleteIfExists(zip);
      }
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE, "The archive of the folder could not be made: " + e.getMessage(), e);
    }
  }

  private JsonNode sendArchive(Path zip) {
    if (!Files.isRegularFile(zip)) {
      throw Failure.usage("There is no such file or folder: " + zip);
    }
    String hash = PackArchive.hashOf(zip);
    String address = api.address().toString();
    TusUpload upload = new TusUpload(api, zip, patience);
    String id =
        begun.of(address, hash).filter(this::isKnown).orElseGet(() -> begin(upload, address, hash));
    try (Progress progress = output.progress("Sending")) {
      if (state(id).equals("sending")) {
        upload.send(id, progress);
      }
    }
    JsonNode batch = awaited(id);
    if (batch.path("state").asText().equals("refused")) {
      begun.forget(address, hash);
    }
    return batch;
  }

  private String begin(TusUpload upload, String address, String hash) {
    String id = upload.begin(Map.of("kind", "archive", "filename", "packs.zip", "sha256", hash));
    begun.remember(address, hash, id);
    return id;
  }

  /** What was begun long ago is over. */
  private boolean isKnown(String id) {
    try {
      output.say("Known already, %s; going on with it", state(id));
      return true;
    } catch (Refusal refusal) {
      if (refusal.status() == NOT_FOUND || refusal.status() == GONE) {
        return false;
      }
      throw refusal;
    }
  }

  private String state(String id) {
    return batch(id).path("state").asText();
  }

  private JsonNode batch(String id) {
    return new Patience(patience, PAUSE).with(() -> api.get("/evidence-batches/" + id));
  }

  private JsonNode awaited(String id) {
    output.say("All of it has come; it is being checked");
    JsonNode batch = batch(id);
    while (!batch.path("state").asText().matches("created|refused")) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure(ExitCode.UNREACHABLE, "Interrupted; run the same command to go on", e);
      }
      batch = batch(id);
    }
    return batch;
  }
}
