package org.likeness.ingest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.notification.Told;
import org.likeness.progress.ProgressState;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Gallery managers, and nobody else, are told how far imports are, and when their own ends. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ImportProgressTest {
  @Inject ImportProgress progress;

  @Test
  void managersSeeItMoveAndEnd() {
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    SignedIn other = SignedIn.as("MET", Role.GALLERY_MANAGER);
    Instant begin = Instant.now().minusSeconds(1);
    String id = begun(manager);

    assertThat(told(manager, Role.GALLERY_MANAGER, id, begin).facts())
        .containsEntry("state", "receiving")
        .containsEntry("total", 2)
        .containsEntry("processed", 0L);
    assertThat(states(manager, Role.INVESTIGATOR, begin)).isEmpty();
    assertThat(Told.of(manager, "import-ended")).isEmpty();
    close(manager, id);

    assertThat(told(manager, Role.GALLERY_MANAGER, id, begin).facts())
        .containsEntry("state", "completed")
        .containsEntry("rejected", 2L)
        .doesNotContainKeys("startedBy", "manifestSha256", "force");
    assertThat(states(manager, Role.GALLERY_MANAGER, Instant.now().plusSeconds(60)))
        .noneMatch(state -> state.id().equals(id));
    assertThat(Told.of(manager, "import-ended").getFirst()).containsEntry("subjectId", id);
    assertThat(Told.of(other, "import-ended")).isEmpty();
  }

  private ProgressState told(SignedIn user, Role role, String id, Instant since) {
    return states(user, role, since).stream()
        .filter(state -> state.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<ProgressState> states(SignedIn user, Role role, Instant since) {
    Actor actor = new Actor(user.userId(), user.login(), new ForceCode("MET"), Set.of(role));
    return progress.states(List.of(actor), since);
  }

  private static String begun(SignedIn manager) {
    byte[] manifest = Manifests.of("a.jpg", "b.jpg").csv().getBytes(StandardCharsets.UTF_8);
    return manager
        .request()
        .multiPart("manifest", "manifest.csv", manifest)
        .post("/api/v1/imports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void close(SignedIn manager, String id) {
    manager
        .request()
        .contentType(ContentType.JSON)
        .post("/api/v1/imports/" + id + "/completion")
        .then()
        .statusCode(200);
  }
}
