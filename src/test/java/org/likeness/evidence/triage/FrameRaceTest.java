package org.likeness.evidence.triage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.video.FaceMovies;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectUse;
import org.likeness.media.OddStores;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.Statements.count;
import static org.likeness.evidence.triage.SubmittedPacks.ROOT;
import static org.likeness.evidence.triage.SubmittedPacks.post;

/** A frame of a video that is erased while the frame is taken. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class FrameRaceTest {
  @Inject MediaStore media;
  @Inject ObjectUse use;
  @Inject AgroalDataSource database;

  @TempDir Path folder;

  /** G3: else it would lie in the store for ever. */
  @Test
  void frameThatNothingRefersToIsLeftToBeRemoved() throws Exception {
    SignedIn officer = SignedIn.as("MET", Role.INVESTIGATOR);
    UUID pack = SubmittedPacks.submitted("MET", Map.of());
    Path movie =
        FaceMovies.walking(
            folder.resolve("shop"), PortraitGallery.stranger(0), PortraitGallery.stranger(1));
    UUID video = SubmittedPacks.add(pack, FileFormat.MP4, Files.readAllBytes(movie));
    long start =
        officer
            .request()
            .get(ROOT + "/" + pack + "/files/" + video + "/video")
            .then()
            .extract()
            .jsonPath()
            .getLong("startPts");
    AtomicReference<Sha256> taken = new AtomicReference<>();
    QuarkusMock.installMockForType(
        OddStores.slow(
            ClientProxy.unwrap(media),
            hash -> {
              taken.set(hash);
              SubmittedPacks.sql("delete from evidence_pack where id = ?1", pack);
            }),
        MediaStore.class);

    post(officer, pack, "/frames", Map.of("fileId", video, "pts", start)).statusCode(410);

    assertThat(use.of(taken.get())).isEqualTo(ObjectUse.Need.NONE);
    long left =
        count(
            database,
            "select count(*) from evidence_removal where sha256 = '%s'"
                .formatted(taken.get().hex()));
    assertThat(left == 1 || media.get(taken.get()).isEmpty()).as("left to be removed").isTrue();
  }
}
