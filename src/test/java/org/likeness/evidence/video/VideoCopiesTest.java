package org.likeness.evidence.video;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.FileKind;
import org.likeness.media.HeldUpStore;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Copies of videos: who waits for one, and how much room they take. */
class VideoCopiesTest {
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final HeldUpStore store = new HeldUpStore();
  private Instant now = Instant.parse("2026-11-23T03:00:00Z");

  private VideoCopies copies(String... settings) {
    InstantSource clock = () -> now;
    return new VideoCopies(
        store, VideoReaders.config(folder, settings), clock.withZone(ZoneOffset.UTC));
  }

  private static EvidenceFile file(Sha256 hash) {
    return new EvidenceFile(
        UUID.randomUUID(),
        FileKind.CCTV,
        FileFormat.MP4,
        "camera.mp4",
        10,
        hash,
        false,
        Instant.EPOCH,
        null);
  }

  /** Ten bytes that differ from others. */
  private EvidenceFile video(int which) {
    return file(store.put(("video 000" + which).getBytes(StandardCharsets.UTF_8)));
  }

  private static long size(Path copy) {
    try {
      return Files.size(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("copies"))) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void oneThatTakesLongHoldsUpNoOtherAndIsThereTheNextTime() {
    VideoCopies copies = copies();
    EvidenceFile slow = file(store.putHeld(new byte[10]));

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> copies.read(slow, SOON, VideoCopiesTest::size))
          .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.BUSY));
    }
    assertThat(copies.read(video(1), LONG, VideoCopiesTest::size)).isEqualTo(10);
    store.letGo();
    assertThat(copies.read(slow, LONG, VideoCopiesTest::size)).isEqualTo(10);
  }

  /** Who works on a video says meanwhile that it is alive, and may learn that it is not its own. */
  @Test
  void whoWaitsLongIsAskedWhetherItStillWantsTheCopy() {
    EvidenceFile slow = file(store.putHeld(new byte[10]));
    Instant began = Instant.now();

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> copies().read(slow, LONG, () -> false, VideoCopiesTest::size));

    assertThat(Duration.between(began, Instant.now())).isLessThan(LONG);
    store.letGo();
  }

  @Test
  void erasedFileIsGoneForEachWhoAsks() {
    VideoCopies copies = copies();
    EvidenceFile erased = video(1);
    store.delete(erased.sha256());

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> copies.read(erased, LONG, VideoCopiesTest::size))
          .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.GONE));
    }
  }

  /** As a power cut leaves it; and it does not count when room is made for the whole one. */
  @Test
  void copyThatIsTooShortIsMadeAnew() throws IOException {
    VideoCopies copies = copies("copies-bytes", "5");
    EvidenceFile video = video(1);
    Path cutOff = folder.resolve("copies").resolve(video.sha256().hex());
    Files.createDirectories(cutOff.getParent());
    Files.write(cutOff, new byte[4]);

    assertThat(copies.read(video, LONG, VideoCopiesTest::size)).isEqualTo(10);
  }

  @Test
  void longestUnreadMakesRoomForAnother() throws IOException {
    VideoCopies copies = copies("copies-bytes", "25");
    EvidenceFile first = video(1);
    EvidenceFile second = video(2);
    EvidenceFile third = video(3);
    for (EvidenceFile one : List.of(first, second, first, third)) {
      copies.read(one, LONG, VideoCopiesTest::size);
      now = now.plusSeconds(1);
    }

    assertThat(kept()).containsExactlyInAnyOrder(first.sha256().hex(), third.sha256().hex());
  }

  @Test
  void whatIsReadStaysAndNoMoreIsCopiedThanThereIsRoomFor() {
    VideoCopies copies = copies("copies-bytes", "15");
    EvidenceFile other = video(2);

    long size =
        copies.read(
            video(1),
            LONG,
            copy -> {
              assertThatExceptionOfType(Problem.class)
                  .isThrownBy(() -> copies.read(other, LONG, VideoCopiesTest::size))
                  .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.BUSY));
              now = now.plus(Duration.ofDays(1));
              copies.sweep();
              return size(copy);
            });

    assertThat(size).isEqualTo(10);
    assertThat(copies.read(other, LONG, VideoCopiesTest::size)).isEqualTo(10);
  }

  @Test
  void oneAloneMayBeLargerThanTheRoom() {
    assertThat(copies("copies-bytes", "5").read(video(1), LONG, VideoCopiesTest::size))
        .isEqualTo(10);
  }

  @Test
  void copiesThatNobodyReadForAWhileGo() throws IOException {
    VideoCopies copies = copies();
    copies.read(video(1), LONG, VideoCopiesTest::size);
    now = now.plus(Duration.ofMinutes(29));
    copies.read(video(2), LONG, VideoCopiesTest::size);
    now = now.plus(Duration.ofMinutes(2));
    copies.sweep();

    assertThat(kept()).containsExactly(video(2).sha256().hex());
  }
}
