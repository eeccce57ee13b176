package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.likeness.gallery.index.ImageRow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes images into a generation, many with one request, and sends again what the cluster could
 * not take now. Each document has the revision of its last change as version, so that the same
 * change may come twice and an older one never wins. Used by one thread.
 */
final class Load {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A newer version is there already. */
  private static final int CONFLICT = 409;

  private final Cluster cluster;
  private final String path;
  private final int batch;
  private final Duration patience;
  private List<byte[]> waiting = new ArrayList<>();

  /**
   * A load.
   *
   * @param alias for writing; if its index has been removed, none is made in its place
   */
  Load(Cluster cluster, String alias, ClusterConfig config) {
    this.cluster = cluster;
    this.path = "/" + alias + "/_bulk?timeout=10s&require_alias=true";
    this.batch = config.batch();
    this.patience = config.patience();
  }

  void put(ImageRow row) throws IOException {
    add("index", row.imageId(), row.revision(), Cluster.JSON.writeValueAsBytes(Form.document(row)));
  }

  void remove(UUID imageId, long revision) throws IOException {
    add("delete", imageId, revision, new byte[0]);
  }

  private void add(String action, UUID id, long revision, byte[] document) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Map<String, Object> how =
        Map.of("_id", id.toString(), "version", revision, "version_type", "external_gte");
    lines.writeBytes(Cluster.JSON.writeValueAsBytes(Map.of(action, how)));
    lines.write('\n');
    if (document.length > 0) {
      lines.writeBytes(document);
      lines.write('\n');
    }
    waiting.add(lines.toByteArray());
    if (waiting.size() >= batch) {
      flush();
    }
  }

  /**
   * Sends what waits. When it returns, all of it is in every copy that is in service.
   *
   * @throws IOException if the cluster could not take all of it for longer than the patience lasts
   */
  void flush() throws IOException {
    long giveUp = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    while (!waiting.isEmpty()) {
      waiting = send(giveUp);
      if (!waiting.isEmpty()) {
        Pause.of(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
      }
    }
  }

  /** Sends all and gives back what must be sent again. */
  private List<byte[]> send(long giveUp) throws IOException {
    try {
      List<byte[]> left = left(cluster.bulk(path, joined()).path("items"));
      if (left.isEmpty() || System.nanoTime() < giveUp) {
        return left;
      }
      throw new IOException("the cluster takes no more images now; left=" + left.size());
    } catch (Refused e) {
      if (e.isPassing() && System.nanoTime() < giveUp) {
        return waiting;
      }
      throw e;
    } catch (IOException e) {
      if (System.nanoTime() < giveUp) {
        return waiting;
      }
      throw e;
    }
  }

  private byte[] joined() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    waiting.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private List<byte[]> left(JsonNode items) throws IOException {
    if (items.size() != waiting.size()) {
      throw new IOException(
          "the cluster answered for %d images of %d".formatted(items.size(), waiting.size()));
    }
    List<byte[]> left = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      JsonNode result = items.get(i).elements().next();
      int status = result.path("status").asInt();
      if (Refused.isPassing(status)) {
        left.add(waiting.get(i));
      } else if (result.has("error") && status != CONFLICT) {
        throw new Refused("An image of a load", status, result.at("/error/type").asText());
      }
    }
    return left;
  }
}
