package org.likeness.evidence.video;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.evidence.video.TestMovies.Film;
import org.likeness.evidence.video.tool.ToolRequest;
import org.likeness.evidence.video.tool.ToolRequest.Limits;
import org.likeness.evidence.video.tool.ToolRequest.Task;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** Broken and hostile files: each has a reason, none harms the service. */
class HostileVideoTest {
  @TempDir static Path folder;

  private static VideoReading<VideoFacts> probe(Path file, String... settings) {
    return VideoReaders.in(folder, settings).probe(file);
  }

  private static void assertRefused(VideoReading<?> reading, VideoRefusal reason) {
    assertThat(reading).isInstanceOf(VideoReading.Refused.class);
    assertThat(((VideoReading.Refused<?>) reading).reason()).isEqualTo(reason);
    assertThat(((VideoReading.Refused<?>) reading).detail()).isNotBlank();
  }

  private static Path movie(String name, String container, int frames) {
    return TestMovies.write(
        folder.resolve(name),
        Film.of(container, "mpeg4", 320, 240, frames),
        i -> NumberedFrames.picture(i, 320, 240));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n",
        "ffconcat version 1.0\nfile /etc/passwd\n",
        "<html><body>a video</body></html>",
        "x"
      })
  void whatIsNoVideoIsRefusedWhateverItsNameSays(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("renamed.mp4"), content);

    assertRefused(probe(file), VideoRefusal.NOT_A_VIDEO);
  }

  @Test
  void emptyFileIsNoVideo() throws IOException {
    assertRefused(
        probe(Files.write(folder.resolve("empty"), new byte[0])), VideoRefusal.NOT_A_VIDEO);
  }

  @Test
  void videoWithoutItsIndexIsBroken() throws IOException {
    byte[] whole = Files.readAllBytes(movie("cut.mp4", "mp4", 20));
    Path file = folder.resolve("cut");
    // the index of such a file lies at its end
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertRefused(probe(file), VideoRefusal.BROKEN);
  }

  @Test
  void videoThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    byte[] whole = Files.readAllBytes(movie("off.mkv", "matroska", 40));
    Path file = folder.resolve("off");
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));

    assertThat(probe(file)).isInstanceOf(VideoReading.Read.class);
  }

  @Test
  void soundAloneIsNoVideo() {
    assertRefused(
        probe(TestMovies.writeSound(folder.resolve("sound"))), VideoRefusal.NO_VIDEO_STREAM);
  }

  @Test
  void videoWithoutFramesIsRefused() {
    Path file = movie("frameless", "avi", 0);

    assertRefused(probe(file), VideoRefusal.NO_FRAMES);
  }

  @Test
  void eightKIsRefusedWithItsSizeInWords() {
    Path file =
        TestMovies.write(
            folder.resolve("eight-k"),
            Film.of("avi", "mjpeg", 7680, 4320, 1),
            i -> NumberedFrames.picture(i, 768, 432));

    VideoReading<VideoFacts> reading = probe(file);

    assertRefused(reading, VideoRefusal.TOO_MANY_PIXELS);
    assertThat(((VideoReading.Refused<?>) reading).detail()).contains("7680 x 4320");
  }

  @Test
  void lengthFramesAndTimeAreLimited() {
    Path file = movie("long", "avi", 60);

    assertRefused(probe(file, "longest", "PT2S"), VideoRefusal.TOO_LONG);
    assertRefused(probe(file, "timeout", "PT0.01S"), VideoRefusal.TOO_MUCH_WORK);
    assertRefused(
        VideoReaders.in(folder, "max-frames", "3").frame(file, 46), VideoRefusal.TOO_MUCH_WORK);
  }

  @Test
  void readerThatRunsOutOfMemoryFailsAloneAndInWords() {
    Path file = movie("memory", "avi", 10);

    assertRefused(probe(file, "memory-megabytes", "200"), VideoRefusal.READER_FAILED);
    assertThat(probe(file)).isInstanceOf(VideoReading.Read.class);
  }

  @Test
  void codecThatIsNotReadIsNamedAsTheReason() {
    Path file =
        TestMovies.write(
            folder.resolve("ffv1"),
            Film.of("matroska", "ffv1", 320, 240, 3),
            i -> NumberedFrames.picture(i, 320, 240));

    assertRefused(probe(file), VideoRefusal.CODEC_NOT_SUPPORTED);
  }

  /** A program that a video has taken over says more than it was asked for, without end. */
  @Test
  void programThatAnswersMoreThanItWasAskedIsNotListenedTo() throws IOException {
    Path file = movie("more", "avi", 20);
    Task.Sample said = new Task.Sample(1, 20, 0, false);

    assertHeard(file, said, new Task.Sample(1, 3, 0, false), 3);
    assertHeard(file, said, new Task.FrameAt(0), 1);
    assertHeard(file, said, new Task.Probe(), 0);
    assertHeard(file, said, new Task.Sample(1, 20, 240, false), 0);
  }

  private static void assertHeard(Path file, Task said, Task asked, int frames) throws IOException {
    VideoConfig config = VideoReaders.config(folder);
    Limits limits = new Limits(config.maxPixels(), 60, 100);
    Process process =
        ToolCommand.ofThisMachine(config)
            .orElseThrow()
            .start(new ToolRequest(file, limits, said), config.timeout());
    AtomicInteger heard = new AtomicInteger();
    try (ToolRun run =
        new ToolRun(process, new ToolRequest(file, limits, asked), config.timeout())) {
      assertRefused(
          run.answer((facts, frame) -> heard.incrementAndGet() > 0), VideoRefusal.READER_FAILED);
    }
    assertThat(heard).hasValue(frames);
  }

  @Test
  void damagedBytesNeverDoMoreThanRefuse() throws IOException {
    byte[] whole = Files.readAllBytes(movie("whole.avi", "avi", 20));
    Random random = new Random(7);
    for (int round = 0; round < 12; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 200; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("damaged"), damaged);
      VideoReading<Shot> reading = VideoReaders.in(folder).frame(file, random.nextInt(20));
      if (reading instanceof VideoReading.Refused<Shot> refused) {
        assertThat(refused.detail()).doesNotContain(folder.toString()).isNotBlank();
      }
    }
  }
}
