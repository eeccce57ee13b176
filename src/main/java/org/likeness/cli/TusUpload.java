package org.likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends a file by tus 1.0. What came before a cut of the line is not sent again, neither now nor by
 * a later call with the same address.
 */
final class TusUpload {
  /** What every proxy between has to let pass. */
  private static final int PIECE = 8 << 20;

  private static final String ROOT = "/evidence-uploads";
  private static final String OCTETS = "application/offset+octet-stream";
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Api api;
  private final Path file;
  private final Patience patience;

  /**
   * @param patience how long the line may be away before it gives up
   */
  TusUpload(Api api, Path file, Duration patience) {
    this.api = api;
    this.file = file;
    this.patience = new Patience(patience, LONGEST_PAUSE);
  }

  /** Begins one; its id, by which another call goes on. */
  String begin(Map<String, String> metadata) {
    return patience.with(
        () -> {
          Answer made =
              api.send(
                  "POST",
                  ROOT,
                  Map.of(
                      "Tus-Resumable", "1.0.0",
                      "Upload-Length", String.valueOf(size()),
                      "Upload-Metadata", written(metadata)),
                  BodyPublishers.noBody());
          return made.header("Location").replaceFirst(".*/", "");
        });
  }

  /** Sends what has not come yet. */
  void send(String id, Progress progress) {
    long size = size();
    try (FileChannel bytes = FileChannel.open(file)) {
      long at = patience.with(() -> offset(id));
      while (at < size) {
        progress.at(at, size, "bytes");
        long from = at;
        at = patience.with(() -> piece(id, from, bytes), () -> offset(id));
      }
      progress.at(size, size, "bytes");
    } catch (IOException e) {
      throw Failure.usage("The file cannot be read: " + file);
    }
  }

  private long piece(String id, long at, FileChannel bytes) {
    Answer answer =
        api.send(
            "PATCH",
            ROOT + "/" + id,
            Map.of(
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                String.valueOf(at),
                "Content-Type",
                OCTETS),
            BodyPublishers.ofByteArray(read(bytes, at)));
    return Long.parseLong(answer.header("Upload-Offset"));
  }

  private long offset(String id) {
    Answer answer =
        api.send(
            "HEAD", ROOT + "/" + id, Map.of("Tus-Resumable", "1.0.0"), BodyPublishers.noBody());
    return Long.parseLong(answer.header("Upload-Offset"));
  }

  private static byte[] read(FileChannel bytes, long at) {
    try {
      ByteBuffer piece = ByteBuffer.allocate(PIECE);
      while (piece.hasRemaining() && bytes.read(piece, at + piece.position()) >= 0) {
        // until it is full, or the file ends
      }
      return Arrays.copyOf(piece.array(), piece.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw Failure.usage("The file cannot be read: " + file);
    }
  }

  private static String written(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .map(one -> one.getKey() + " " + base64(one.getValue()))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
