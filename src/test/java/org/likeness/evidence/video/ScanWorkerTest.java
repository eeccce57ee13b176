package org.likeness.evidence.video;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.evidence.EvidencePacks;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.triage.SubmittedPacks;
import org.likeness.evidence.video.ScanWork.Claim;
import org.likeness.evidence.video.TestMovies.Film;
import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.ToolRequest.Task;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;
import org.likeness.gallery.Engines;
import org.likeness.governance.SearchLimits;
import org.likeness.search.PortraitGallery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search for faces leaves behind when it is cut off (P4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
@TestProfile(ScanWorkerTest.ByHand.class)
class ScanWorkerTest {
  @TempDir Path folder;

  @Inject ScanWork work;
  @Inject EvidencePacks packs;
  @Inject Videos videos;
  @Inject VideoCopies copies;
  @Inject Engines engines;
  @Inject SearchLimits limits;
  @Inject VideoConfig config;

  private UUID scan;

  /** Nothing is worked on but by the test. */
  public static final class ByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("likeness.evidence.video.poll", "PT24H");
    }
  }

  @BeforeEach
  void askForTheFacesOfAVideo() throws Exception {
    PortraitGallery.fill();
    Film film = Film.of("avi", "mpeg4", 320, 240, 5);
    Path movie =
        TestMovies.write(folder.resolve("shop"), film, i -> NumberedFrames.picture(i, 320, 240));
    UUID pack = SubmittedPacks.submitted("MET", Map.of());
    UUID file = SubmittedPacks.add(pack, FileFormat.AVI, Files.readAllBytes(movie));
    scan = UUID.randomUUID();
    SubmittedPacks.sql("delete from evidence_face_scan");
    SubmittedPacks.sql(
        "insert into evidence_face_scan (id, pack_id, file_id, force, state, asked_by_id, asked_by,"
            + " asked_at, attempts, looked, expected)"
            + " values (?1, ?2, ?3, 'MET', 'waiting', 'o1', 'officer', ?4, 0, 0, 0)",
        scan,
        pack,
        file,
        Instant.now());
  }

  private ScanWorker worker(VideoReader reader) {
    return new ScanWorker(work, packs, videos, copies, reader, engines, limits, config);
  }

  /** Gives one frame and then refuses. */
  private VideoReader endingBy(VideoRefusal reason) {
    return new VideoReader(config) {
      @Override
      VideoReading<VideoFacts> along(
          Path file, Task.Sample sample, Duration longest, BiPredicate<VideoFacts, RawFrame> each) {
        VideoReading<VideoFacts> unused =
            super.along(
                file,
                sample,
                longest,
                (facts, frame) -> {
                  boolean unusedToo = each.test(facts, frame);
                  return false;
                });
        return new VideoReading.Refused<>(reason, "it ended");
      }
    };
  }

  private ScanRow row() {
    return QuarkusTransaction.requiringNew().call(() -> ScanRow.findById(scan));
  }

  private Claim begunAgain() {
    SubmittedPacks.sql(
        "update evidence_face_scan set alive_at = now() - interval '1 hour' where id = ?1", scan);
    return work.claim().orElseThrow();
  }

  @Test
  void killedReaderIsNoAnswerUntilTheLastAttempt() {
    ScanWorker worker = worker(endingBy(VideoRefusal.READER_FAILED));

    worker.scan(begunAgain());
    assertThat(row().looked).isOne();
    worker.scan(begunAgain());
    assertThat(row().state).isEqualTo("running");
    worker.scan(begunAgain());

    assertThat(row().state).isEqualTo("failed");
    assertThat(row().reason).isEqualTo("reader-failed");
  }

  @Test
  void whatWasSeenBeforeTheFileBreaksOffIsKept() {
    worker(endingBy(VideoRefusal.BROKEN)).scan(begunAgain());

    assertThat(row().state).isEqualTo("done");
  }

  /** A stop that reaches the reader first looks as if the reader had failed. */
  @Test
  void readerThatIsKilledByAStopCostsNoAttempt() {
    ScanWorker worker = worker(endingBy(VideoRefusal.READER_FAILED));
    worker.scan(begunAgain());

    worker.stop(new ShutdownEvent());

    assertThat(row().state).isEqualTo("waiting");
    assertThat(row().attempts).isZero();
  }

  @Test
  void stopWhileAFrameIsLookedAtCostsNoAttempt() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    VideoReader endless =
        new VideoReader(config) {
          @Override
          VideoReading<VideoFacts> along(
              Path file,
              Task.Sample sample,
              Duration longest,
              BiPredicate<VideoFacts, RawFrame> each) {
            return super.along(
                file,
                sample,
                longest,
                (facts, frame) -> {
                  while (each.test(facts, frame)) {
                    begun.countDown();
                  }
                  return false;
                });
          }
        };
    ScanWorker worker = worker(endless);
    worker.poll();
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    worker.stop(new ShutdownEvent());

    assertThat(row().state).isEqualTo("waiting");
    assertThat(row().attempts).isZero();
  }

  @Test
  void whoWasTakenForDeadGivesNothingBack() {
    Claim dead = begunAgain();
    Claim alive = begunAgain();

    work.giveBack(dead);
    assertThat(row().attempts).isEqualTo(2);
    work.giveBack(alive);
    work.giveBack(dead);

    assertThat(row().state).isEqualTo("waiting");
    assertThat(row().attempts).isOne();
  }
}
