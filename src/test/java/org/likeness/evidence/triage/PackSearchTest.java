package org.likeness.evidence.triage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.video.FaceMovies;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.likeness.evidence.triage.SubmittedPacks.ROOT;
import static org.likeness.evidence.triage.SubmittedPacks.decide;
import static org.likeness.evidence.triage.SubmittedPacks.post;
import static org.likeness.evidence.triage.SubmittedPacks.read;

/** Frames out of a pack's video, and the search that a police user makes of one (P3, S7, R8). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class PackSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private SignedIn officer;
  private UUID pack;
  private UUID video;

  @BeforeEach
  void submit() throws Exception {
    PortraitGallery.fill();
    officer = SignedIn.as("MET", Role.INVESTIGATOR);
    pack = SubmittedPacks.submitted("MET", Map.of("violence", "threatened"));
    Path movie =
        FaceMovies.walking(
            folder.resolve("shop"),
            PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0),
            PortraitGallery.stranger(0));
    video = SubmittedPacks.add(pack, FileFormat.MP4, Files.readAllBytes(movie));
  }

  private String file(String path) {
    return ROOT + "/" + pack + "/files/" + video + path;
  }

  @Test
  void framesAreShownAndTakenAndTheSameEachTime() {
    JsonPath facts =
        officer.request().get(file("/video")).then().statusCode(200).extract().jsonPath();
    assertThat(facts.getString("codec")).isEqualTo("h264");
    officer
        .request()
        .get(file("/video/previews"))
        .then()
        .statusCode(200)
        .body("moments.size()", org.hamcrest.Matchers.greaterThan(3));
    var shown =
        officer
            .request()
            .queryParam("pts", facts.getLong("startPts"))
            .get(file("/video/frame"))
            .then()
            .statusCode(200)
            .extract();
    long next = Long.parseLong(shown.header("Frame-Next"));

    JsonPath once = take(next);
    JsonPath again = take(next);

    assertThat(again.getString("id")).isEqualTo(once.getString("id"));
    assertThat(once.getLong("pts")).isEqualTo(next);
    assertThat(once.getString("tool")).startsWith("FFmpeg ");
    byte[] png =
        officer
            .request()
            .get(ROOT + "/" + pack + "/frames/" + once.getString("id") + "/content")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(Sha256.of(png).hex()).isEqualTo(once.getString("sha256"));
  }

  private JsonPath take(long pts) {
    return post(officer, pack, "/frames", Map.of("fileId", video, "pts", pts))
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  @Test
  void facesAreFoundByPersonInTheBackground() throws Exception {
    officer.request().get(file("/faces")).then().statusCode(404);
    officer.request().post(file("/faces")).then().statusCode(202);

    JsonPath scan = scanned();

    assertThat(scan.getString("state")).isEqualTo("done");
    assertThat(scan.getList("people")).hasSize(2);
    assertThat(scan.getInt("people[0].views[0].quality")).isPositive();
    officer
        .request()
        .get(file("/faces/0/views/0/content"))
        .then()
        .statusCode(200)
        .contentType("image/jpeg");
  }

  @Test
  void workOfAKilledProcessIsTakenUpAgainAndGivenUpAfterThreeTimes() throws Exception {
    begunBefore(1);
    assertThat(scanned().getString("state")).isEqualTo("done");
    submit();
    begunBefore(3);

    JsonPath givenUp = scanned();

    assertThat(givenUp.getString("state")).isEqualTo("failed");
    assertThat(givenUp.getString("reason")).isEqualTo("reader-failed");
  }

  /** As the database looks after a worker was killed so often. */
  private void begunBefore(int times) {
    SubmittedPacks.sql(
        "insert into evidence_face_scan (id, pack_id, file_id, force, state, asked_by_id, asked_by,"
            + " asked_at, attempts, alive_at, looked, expected)"
            + " values (?1, ?2, ?3, 'MET', 'running', 'o1', 'officer', ?4, ?5, ?4, 3, 10)",
        UUID.randomUUID(),
        pack,
        video,
        Instant.now().minus(Duration.ofHours(1)),
        times);
  }

  private JsonPath scanned() throws InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (true) {
      JsonPath scan =
          officer.request().get(file("/faces")).then().statusCode(200).extract().jsonPath();
      if (List.of("done", "failed").contains(scan.getString("state"))) {
        return scan;
      }
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(500);
    }
  }

  @Test
  void acceptedPackBecomesASearchThatKeepsWhereItsStillComesFrom() {
    JsonPath frame = take(officerStart());
    post(
            officer,
            pack,
            "/analyses",
            Map.of("stills", List.of(Map.of("frameId", frame.getString("id")))))
        .statusCode(409);
    decide(officer, pack, Map.of("decision", "accept")).statusCode(200);

    String analysis = analyse(frame);
    JsonPath search = search(analysis);

    assertThat(search.getString("stills[0].sha256")).isEqualTo(frame.getString("sha256"));
    assertThat(search.getString("stills[0].origin.recordId")).isEqualTo(pack.toString());
    assertThat(search.getString("stills[0].origin.fileSha256"))
        .isEqualTo(frame.getString("fileSha256"));
    assertThat(search.getLong("stills[0].origin.frame.pts")).isEqualTo(frame.getLong("pts"));
    read(officer, pack)
        .body("pack.state", equalTo("searched"))
        .body("searches.id", hasSize(1))
        .body("searches[0].id", equalTo(search.getString("id")));
  }

  private long officerStart() {
    return officer.request().get(file("/video")).then().extract().jsonPath().getLong("startPts");
  }

  private String analyse(JsonPath frame) {
    return post(
            officer,
            pack,
            "/analyses",
            Map.of("stills", List.of(Map.of("frameId", frame.getString("id")))))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonPath search(String analysis) {
    Map<String, Object> request = SearchCalls.investigative();
    request.put("analysisId", analysis);
    request.put("stills", List.of(Map.of("still", 0, "face", 0)));
    return SearchCalls.search(officer, request).statusCode(201).extract().jsonPath();
  }

  @Test
  void editsKeepTheOriginAndPackThatIsRefusedMeanwhileIsNotSearched() {
    decide(officer, pack, Map.of("decision", "accept")).statusCode(200);
    String analysis = analyse(take(officerStart()));
    String edited =
        officer
            .request()
            .multiPart(
                "request",
                Map.of(
                    "earlier",
                    List.of(Map.of("analysisId", analysis, "still", 0)),
                    "stills",
                    List.of(
                        Map.of(
                            "still",
                            0,
                            "edits",
                            List.of(Map.of("step", "brightness", "amount", 5))))),
                "application/json")
            .post("/api/v1/analyses")
            .then()
            .statusCode(201)
            .body("stills[0].origin.recordId", equalTo(pack.toString()))
            .extract()
            .path("id");
    decide(officer, pack, Map.of("decision", "refuse", "reason", "duplicate")).statusCode(200);

    Map<String, Object> request = SearchCalls.investigative();
    request.put("analysisId", edited);
    request.put("stills", List.of(Map.of("still", 0, "face", 0)));
    SearchCalls.search(officer, request).statusCode(409);
    read(officer, pack).body("searches", hasSize(0));
  }

  @Test
  void originCannotBeWrittenByAClient() {
    Map<String, Object> request = SearchCalls.investigative();
    request.put("origin", Map.of("recordId", pack));
    SearchCalls.search(officer, request, PortraitGallery.stranger(1)).statusCode(422);
  }

  @Test
  void fileIsSentInRangesAndOnlyToItsForce() {
    byte[] whole =
        officer.request().get(file("/content")).then().statusCode(200).extract().asByteArray();
    byte[] part =
        officer
            .request()
            .header("Range", "bytes=10-29")
            .get(file("/content"))
            .then()
            .statusCode(206)
            .header("Content-Range", "bytes 10-29/" + whole.length)
            .extract()
            .asByteArray();

    assertThat(part).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, 30));
    officer
        .request()
        .header("Range", "bytes=" + whole.length + "-")
        .get(file("/content"))
        .then()
        .statusCode(416);
    SignedIn elsewhere = SignedIn.as("GMP", Role.INVESTIGATOR);
    for (String path :
        List.of("/content", "/video", "/video/previews", "/video/frame?pts=0", "/faces")) {
      elsewhere.request().get(file(path)).then().statusCode(404);
    }
    elsewhere.request().post(file("/faces")).then().statusCode(404);
    post(elsewhere, pack, "/frames", Map.of("fileId", video, "pts", 0)).statusCode(404);
    post(elsewhere, pack, "/analyses", Map.of("stills", List.of(Map.of("fileId", video))))
        .statusCode(404);
  }
}
