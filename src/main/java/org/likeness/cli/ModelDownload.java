package org.likeness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches a file to a draft beside its place; what it is worth is for its hash to say. */
final class ModelDownload {
  private static final int BUFFER = 1 << 16;

  private final Path folder;

  ModelDownload(Path folder) {
    this.folder = folder;
  }

  /**
   * The draft, which the caller deletes.
   *
   * @param bytes its expected size; more is not read
   */
  Path fetch(URI address, long bytes, Progress progress) throws IOException {
    HttpResponse<InputStream> response = get(address);
    if (response.statusCode() != 200) {
      response.body().close();
      throw new IOException("the server answered " + response.statusCode());
    }
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "download", ".part");
    try (InputStream content = response.body();
        OutputStream out = Files.newOutputStream(draft)) {
      copy(content, out, bytes, progress);
      return draft;
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  private static void copy(InputStream from, OutputStream to, long bytes, Progress progress)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long done = 0;
    int read = from.read(buffer);
    while (read >= 0) {
      done += read;
      if (done > bytes) {
        throw new IOException("it is larger than the " + bytes + " bytes that it should have");
      }
      to.write(buffer, 0, read);
      progress.at(done, bytes, "bytes");
      read = from.read(buffer);
    }
  }

  private static HttpResponse<InputStream> get(URI address) throws IOException {
    HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(15))
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10)).build();
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
