package org.likeness.evidence.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.likeness.SignedIn;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.TestFiles;
import org.likeness.media.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Archives of packs, and what comes of them. */
final class Archives {
  static final byte[] VIDEO = TestFiles.mp4(50_000, 77);
  static final byte[] PICTURE = TestFiles.jpeg();
  static final byte[] DOCUMENT = TestFiles.pdf();

  private Archives() {}

  /** An entry of an archive. */
  record Entry(String path, byte[] content) {}

  /** The files of a pack. */
  static List<Entry> entries() {
    return new ArrayList<>(
        List.of(
            new Entry("a/till.mp4", VIDEO),
            new Entry("a/face.jpg", PICTURE),
            new Entry("a/statement.pdf", DOCUMENT)));
  }

  private static Map<String, Object> file(String path, String kind, byte[] content) {
    return Map.of("path", path, "kind", kind, "sha256", Sha256.of(content).hex());
  }

  /** A pack of these files that lacks nothing. */
  static Map<String, Object> pack(String key) {
    Map<String, Object> pack = PackCalls.sections("GMP");
    pack.put("key", key);
    pack.put("submit", true);
    pack.put(
        "files",
        List.of(
            file("a/till.mp4", "cctv", VIDEO),
            file("a/face.jpg", "still", PICTURE),
            file("a/statement.pdf", "statement", DOCUMENT)));
    return pack;
  }

  /** An archive with a manifest of these packs. */
  static byte[] zip(List<Map<String, Object>> packs, List<Entry> entries) {
    try {
      List<Entry> all = new ArrayList<>(entries);
      byte[] manifest = new ObjectMapper().writeValueAsBytes(Map.of("version", 1, "packs", packs));
      all.addFirst(new Entry("manifest.json", manifest));
      return zip(all);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An archive of these entries alone. */
  static byte[] zip(List<Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Entry entry : entries) {
        zip.putArchiveEntry(new ZipArchiveEntry(entry.path()));
        zip.write(entry.content());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What came of an archive. */
  static JsonPath send(SignedIn retailer, byte[] zip) {
    String id =
        retailer
            .request()
            .contentType("application/zip")
            .body(zip)
            .post("/api/v1/evidence-batches")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return ended(retailer, id);
  }

  private static JsonPath ended(SignedIn retailer, String id) {
    for (int i = 0; i < 300; i++) {
      JsonPath now = retailer.request().get("/api/v1/evidence-batches/" + id).jsonPath();
      if (List.of("created", "refused").contains(now.getString("state"))) {
        return now;
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("the archive was not looked at");
  }
}
