package org.likeness.gallery.due;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.DatedRules;
import org.likeness.gallery.GalleryRecords;
import org.likeness.gallery.RetentionGallery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A hold and a deletion of the same image at the same moment: one of them comes first (G2). */
@QuarkusTest
@TestProfile(DatedRules.class)
@QuarkusTestResource(LikenessForTests.class)
class HoldRaceTest {
  private static final int ROUNDS = 25;

  @Inject GalleryRecords records;

  @Test
  void imageOnWhichAHoldWasPlacedIsThere() {
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    int held = 0;
    for (int round = 0; round < ROUNDS; round++) {
      UUID image =
          RetentionGallery.enrol(
                  RetentionGallery.reference("P"),
                  ArrestOutcome.CHARGED,
                  30,
                  RetentionGallery.TODAY.minusDays(1))
              .id();

      CompletableFuture<Integer> deletion =
          CompletableFuture.supplyAsync(() -> delete(manager, image));
      int placed = hold(manager, image);

      // refused before it began, or carried out, or refused when the image's turn came
      assertThat(deletion.join()).isIn(201, 409);
      assertThat(placed).isIn(201, 404);
      assertThat(records.image(image).isPresent()).isEqualTo(placed == 201);
      held += placed == 201 ? 1 : 0;
    }
    System.out.printf("Of %d holds, %d came before the deletion%n", ROUNDS, held);
  }

  private static int delete(SignedIn manager, UUID image) {
    Map<String, Object> decision =
        Map.of(
            "decision",
            "delete",
            "reason",
            "Not needed",
            "confirmed",
            1,
            "images",
            Map.of("imageIds", List.of(image)));
    return post(manager, "/api/v1/gallery/review-decisions", decision);
  }

  private static int hold(SignedIn manager, UUID image) {
    Map<String, Object> hold =
        Map.of("subjectType", "image", "subjectId", image, "reason", "Claim", "authority", "Court");
    return post(manager, "/api/v1/legal-holds", hold);
  }

  private static int post(SignedIn manager, String path, Map<String, Object> body) {
    return manager.request().contentType(ContentType.JSON).body(body).post(path).statusCode();
  }
}
