package org.likeness.evidence.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.TestFiles;
import org.likeness.evidence.video.TestMovies;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.likeness.evidence.PackCalls.beginUpload;
import static org.likeness.evidence.PackCalls.metadata;
import static org.likeness.evidence.PackCalls.patch;
import static org.likeness.evidence.PackCalls.settled;
import static org.likeness.evidence.PackCalls.tus;

/** Files come whole over lines that are cut, or are refused with their name (P2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class TusTest {
  private static SignedIn retailer;

  @TestHTTPResource("/")
  URI address;

  @Inject MediaStore media;
  @Inject Leftovers leftovers;

  private String pack;

  @BeforeEach
  void beginPack() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("CORNER");
    }
    pack = PackCalls.begin(retailer, Map.of());
  }

  @Test
  void fileThatIsCutTwiceComesByteForByte() throws IOException {
    byte[] video = TestFiles.mp4(30_000_000, 99);
    String upload = beginUpload(retailer, pack, "cctv", "till.mp4", video.length);

    cut(upload, video, 0, 9_000_000);
    int first = offsetAtRest(upload);
    assertThat(first).isBetween(1, 9_000_000);
    cut(upload, video, first, 11_000_000);
    int second = offsetAtRest(upload);
    assertThat(second).isBetween(first + 1, first + 11_000_000);
    patch(retailer, upload, second, Arrays.copyOfRange(video, second, video.length))
        .statusCode(204)
        .header("Upload-Offset", String.valueOf(video.length));

    JsonPath kept = settled(retailer, pack);
    Sha256 hash = new Sha256(kept.getString("files[0].sha256"));
    assertThat(hash).isEqualTo(Sha256.of(video));
    assertThat(media.get(hash).orElseThrow()).isEqualTo(video);
    // a client that lost the last answer learns that all came
    assertThat(offset(upload).header("Upload-Offset")).isEqualTo(String.valueOf(video.length));
  }

  @Test
  void oneWhoSendsTheSameBytesTwiceIsToldWhereToGoOn() {
    byte[] picture = TestFiles.jpeg();
    String upload = beginUpload(retailer, pack, "still", "face.jpg", picture.length);
    patch(retailer, upload, 0, Arrays.copyOf(picture, 100)).statusCode(204);

    patch(retailer, upload, 0, Arrays.copyOf(picture, 100))
        .statusCode(409)
        .header("Tus-Resumable", "1.0.0")
        .body("offset", equalTo(100));
    tus(retailer)
        .header("X-HTTP-Method-Override", "PATCH")
        .header("Upload-Offset", 100)
        .contentType("application/offset+octet-stream")
        .body(Arrays.copyOfRange(picture, 100, picture.length))
        .post(upload)
        .then()
        .statusCode(204);
    assertThat(settled(retailer, pack).getString("files[0].sha256"))
        .isEqualTo(Sha256.of(picture).hex());
  }

  @Test
  void garbledBytesAreNotKept() {
    byte[] picture = TestFiles.jpeg();
    String upload = beginUpload(retailer, pack, "still", "face.jpg", picture.length);

    withChecksum(upload, picture, new byte[32]).then().statusCode(460);
    assertThat(offset(upload).header("Upload-Offset")).isEqualTo("0");
    withChecksum(upload, picture, Sha256.digest().digest(picture)).then().statusCode(204);
    assertThat(settled(retailer, pack).getList("files")).hasSize(1);
  }

  private static Response withChecksum(String upload, byte[] bytes, byte[] digest) {
    return tus(retailer)
        .header("Upload-Offset", 0)
        .header("Upload-Checksum", "sha256 " + Base64.getEncoder().encodeToString(digest))
        .contentType("application/offset+octet-stream")
        .body(bytes)
        .patch(upload);
  }

  @Test
  void documentThatIsNamedAsAVideoIsRefusedByItsNameAtOnce() {
    byte[] pdf = Arrays.copyOf(TestFiles.pdf(), 5_000_000);
    String upload = beginUpload(retailer, pack, "cctv", "till 3.mp4", pdf.length);

    patch(retailer, upload, 0, Arrays.copyOf(pdf, 1_000_000))
        .statusCode(422)
        .body("code", equalTo("unusable-file"))
        .body("detail", containsString("till 3.mp4"))
        .body("detail", containsString("a PDF document"));
    patch(retailer, upload, 1_000_000, new byte[10]).statusCode(409);
    PackCalls.read(retailer, pack)
        .then()
        .body("uploads[0].state", equalTo("refused"))
        .body("uploads[0].name", equalTo("till 3.mp4"));
  }

  @Test
  void videoThatEndsEarlyAndOtherHashesAreRefused() {
    byte[] video = TestFiles.mp4(100_000, 5);
    assertRefused("cctv", "cut.mp4", Arrays.copyOf(video, 60_000), "ends early");
    assertRefused("still", "cut.jpg", Arrays.copyOf(TestFiles.jpeg(), 900), "cannot be read");
    assertRefused(
        "statement", "cut.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8), "damaged");

    String upload =
        tus(retailer)
            .header("Upload-Length", video.length)
            .header(
                "Upload-Metadata",
                metadata(
                    Map.of(
                        "pack",
                        pack,
                        "kind",
                        "cctv",
                        "filename",
                        "a.mp4",
                        "sha256",
                        "0".repeat(64))))
            .post("/api/v1/evidence-uploads")
            .getHeader("Location")
            .replaceFirst("^https?://[^/]+", "");
    patch(retailer, upload, 0, video).statusCode(204);
    assertThat(settled(retailer, pack).getString("uploads.find { it.name == 'a.mp4' }.reason"))
        .contains("another SHA-256");
  }

  @Test
  void videoInWhichNobodyWillEverSeeAnythingIsRefused(@TempDir Path folder) throws IOException {
    assertRefused(
        "cctv", "noise.mp4", TestFiles.mp4WithoutPictures(60_000, 6), "no moving pictures");
    Path large =
        TestMovies.write(
            folder.resolve("large"),
            TestMovies.Film.of("avi", "mjpeg", 7680, 4320, 1),
            i -> new BufferedImage(768, 432, BufferedImage.TYPE_INT_RGB));
    assertRefused("cctv", "large.avi", Files.readAllBytes(large), "7680 x 4320 pixels");
  }

  private void assertRefused(String kind, String name, byte[] file, String reason) {
    JsonPath now = PackCalls.sendFile(retailer, pack, kind, name, file);
    String upload = "uploads.find { it.name == '" + name + "' }.";
    assertThat(now.getString(upload + "state")).as(name).isEqualTo("refused");
    assertThat(now.getString(upload + "reason")).as(name).contains(reason);
  }

  @Test
  void whatIsEndedIsGoneWithItsBytes() {
    byte[] video = TestFiles.mp4(5_000_000, 1234);
    String upload = beginUpload(retailer, pack, "cctv", "a.mp4", video.length);
    byte[] sent = Arrays.copyOf(video, 1_000_000);
    patch(retailer, upload, 0, sent).statusCode(204);
    assertThat(media.get(Sha256.of(sent))).isPresent();

    tus(retailer).delete(upload).then().statusCode(204);
    assertThat(offset(upload).statusCode()).isEqualTo(410);
    leftovers.atIntervals();
    assertThat(media.get(Sha256.of(sent))).isEmpty();
  }

  @Test
  void whatTusDemandsIsAnswered() {
    tus(retailer)
        .options("/api/v1/evidence-uploads")
        .then()
        .statusCode(204)
        .header("Tus-Version", "1.0.0")
        .header("Tus-Extension", "creation,checksum,expiration,termination");
    retailer
        .request()
        .header("Tus-Resumable", "0.2.2")
        .post("/api/v1/evidence-uploads")
        .then()
        .statusCode(412)
        .header("Tus-Version", "1.0.0");
    String upload = beginUpload(retailer, pack, "cctv", "../../etc/x\u202e.mp4", 10_000_000);
    offset(upload)
        .then()
        .header("Upload-Length", "10000000")
        .header("Cache-Control", "no-store")
        .header("Upload-Expires", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} .* GMT"));
    PackCalls.read(retailer, pack).then().body("uploads[0].name", equalTo("x.mp4"));
    tus(retailer)
        .header("Upload-Length", 3_000_000_000L)
        .header(
            "Upload-Metadata", metadata(Map.of("pack", pack, "kind", "cctv", "filename", "a.mp4")))
        .post("/api/v1/evidence-uploads")
        .then()
        .statusCode(413);
    tus(retailer)
        .post("/api/v1/evidence-uploads")
        .then()
        .statusCode(422)
        .body("errors.field", org.hamcrest.Matchers.hasItems("Upload-Length", "filename", "kind"));
  }

  @Test
  void anotherOrganisationCannotTouchIt() {
    String upload = beginUpload(retailer, pack, "cctv", "a.mp4", 1000);
    SignedIn other = SignedIn.asRetailer("MARKET");

    tus(other).head(upload).then().statusCode(404);
    patch(other, upload, 0, new byte[10]).statusCode(404);
    tus(other).delete(upload).then().statusCode(404);
    tus(other)
        .header("Upload-Length", 10)
        .header(
            "Upload-Metadata", metadata(Map.of("pack", pack, "kind", "cctv", "filename", "a.mp4")))
        .post("/api/v1/evidence-uploads")
        .then()
        .statusCode(404);
  }

  private static Response offset(String upload) {
    return tus(retailer).head(upload);
  }

  /** Promises the rest of the file, sends some of it, and closes the line. */
  private void cut(String upload, byte[] file, int from, int length) throws IOException {
    try (Socket line = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = line.getOutputStream();
      String head =
          "PATCH %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\n"
                  .formatted(upload, address.getAuthority(), retailer.token())
              + "Upload-Offset: %d\r\nContent-Type: application/offset+octet-stream\r\n"
                  .formatted(from)
              + "Content-Length: %d\r\n\r\n".formatted(file.length - from);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(file, from, length);
      out.flush();
    }
  }

  /** Where to go on, once the service has noticed the cut. */
  private static int offsetAtRest(String upload) {
    int now = -1;
    for (int same = 0; same < 3; ) {
      sleep();
      int before = now;
      now = Integer.parseInt(offset(upload).getHeader("Upload-Offset"));
      same = now == before && now > 0 ? same + 1 : 0;
    }
    return now;
  }

  private static void sleep() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
