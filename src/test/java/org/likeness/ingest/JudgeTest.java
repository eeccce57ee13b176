package org.likeness.ingest;

import org.junit.jupiter.api.Test;
import org.likeness.access.ForceCode;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JudgeTest {
  private int reads;

  @Test
  void whatFailsUnexpectedlyIsTriedThreeTimesAndThenRejected() {
    Verdict verdict =
        judged(
            1,
            () -> {
              throw new IllegalStateException("a bug");
            });

    assertThat(verdict).isEqualTo(Verdict.Unfit.of(RecordReject.PROCESSING_FAILED));
    assertThat(reads).isEqualTo(3);
  }

  @Test
  void memoryThatOneImageExhaustsRejectsThatImage() {
    Verdict verdict =
        judged(
            1,
            () -> {
              throw new OutOfMemoryError("a huge picture");
            });

    assertThat(verdict).isEqualTo(Verdict.Unfit.of(RecordReject.PROCESSING_FAILED));
  }

  @Test
  void storageThatIsAwayIsNoFaultOfTheRecord() {
    assertThatThrownBy(
            () ->
                judged(
                    1,
                    () -> {
                      throw Problem.of(ProblemType.STORAGE_UNAVAILABLE, "away");
                    }))
        .isInstanceOf(Problem.class);
  }

  @Test
  void anImageThatIsGoneIsMissing() {
    assertThat(judged(1, Optional::empty))
        .isInstanceOfSatisfying(
            Verdict.Unfit.class, unfit -> assertThat(unfit.reason()).isEqualTo("missing-file"));
  }

  @Test
  void aRecordThatProcessesDiedWithTooOftenIsNotTouchedAgain() {
    Verdict verdict = judged(11, Optional::empty);

    assertThat(verdict).isEqualTo(Verdict.Unfit.of(RecordReject.PROCESSING_FAILED));
    assertThat(reads).isZero();
  }

  private Verdict judged(int attempts, Supplier<Optional<byte[]>> image) {
    Judge judge = new Judge(new OneImage(image), null, null, null, null);
    return judge.judge(UUID.randomUUID(), record(attempts), Map.of());
  }

  private static ClaimedRecord record(int attempts) {
    CustodyRecord record =
        new CustodyRecord(
            new ForceCode("MET"),
            "C-1",
            "P-1",
            LocalDate.of(2024, 3, 31),
            34,
            Sex.UNKNOWN,
            null,
            ArrestOutcome.CONVICTED,
            OffenceGroup.THEFT,
            ImageType.CUSTODY,
            null);
    return new ClaimedRecord(2, record, Sha256.of(new byte[1]), attempts);
  }

  /** A store that answers every read in one way. */
  private final class OneImage implements MediaStore {
    private final Supplier<Optional<byte[]>> image;

    OneImage(Supplier<Optional<byte[]>> image) {
      this.image = image;
    }

    @Override
    public Sha256 put(byte[] bytes) {
      throw new IllegalStateException("nothing is written here");
    }

    @Override
    public Sha256 put(InputStream source) {
      throw new IllegalStateException("nothing is written here");
    }

    @Override
    public Optional<MediaObject> open(Sha256 hash) {
      throw new IllegalStateException("nothing is read as a stream here");
    }

    @Override
    public List<Sha256> after(Optional<Sha256> last, int most) {
      throw new IllegalStateException("nothing is listed here");
    }

    @Override
    public void sweep(Instant now) {
      throw new IllegalStateException("nothing is swept here");
    }

    @Override
    public Optional<byte[]> get(Sha256 hash) {
      reads++;
      return image.get();
    }

    @Override
    public void delete(Sha256 hash) {
      throw new IllegalStateException("nothing is deleted here");
    }
  }
}
