package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends images to an import, several batches at once; a broken batch is sent again. */
final class ImageUpload {
  private static final int AT_ONCE = 4;
  private static final int ATTEMPTS = 5;
  private static final int PAYLOAD_TOO_LARGE = 413;
  private static final int UNAVAILABLE = 503;

  private final Api api;
  private final String job;
  private final ImageSource images;
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();

  ImageUpload(Api api, String job, ImageSource images) {
    this.api = api;
    this.job = job;
    this.images = images;
  }

  /**
   * Sends them all; stops at the first failure that repeating does not mend.
   *
   * @return images that the service did not take, with its reasons
   */
  List<String> send(List<String> names, Progress progress) {
    List<List<String>> batches = ImageBatches.of(names, images);
    ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CompletionService<Integer> sent = new ExecutorCompletionService<>(senders);
      batches.forEach(batch -> sent.submit(() -> send(batch)));
      long done = 0;
      for (int i = 0; i < batches.size(); i++) {
        done += sent.take().get();
        progress.at(done, names.size(), "images sent");
      }
      return List.copyOf(refused);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("an upload failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(ExitCode.UNREACHABLE, "Interrupted; run the same command to go on", e);
    } finally {
      senders.shutdownNow();
    }
  }

  private int send(List<String> batch) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        post(batch);
        return batch.size();
      } catch (Failure broken) {
        giveUpUnless(broken.getExitCode() == ExitCode.UNREACHABLE, attempt, broken);
      } catch (Refusal refusal) {
        if (refusal.status() == PAYLOAD_TOO_LARGE && batch.size() > 1) {
          return sendOneByOne(batch);
        }
        giveUpUnless(refusal.status() == UNAVAILABLE, attempt, refusal);
      }
      Thread.sleep(500L << attempt);
    }
  }

  private int sendOneByOne(List<String> batch) throws InterruptedException {
    int sent = 0;
    for (String name : batch) {
      sent += send(List.of(name));
    }
    return sent;
  }

  private void post(List<String> batch) {
    Multipart form = new Multipart();
    batch.forEach(name -> images.addTo(form, name));
    JsonNode receipt = api.post("/imports/" + job + "/images", form).body();
    Json.elements(receipt.path("refused"))
        .map(image -> image.path("file").asText() + ": " + image.path("reason").asText())
        .forEach(refused::add);
  }

  private static void giveUpUnless(boolean mayMend, int attempt, RuntimeException failure) {
    if (!mayMend || attempt == ATTEMPTS) {
      throw failure;
    }
  }
}
