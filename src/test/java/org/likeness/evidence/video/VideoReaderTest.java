package org.likeness.evidence.video;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.evidence.video.TestMovies.Film;
import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.VideoFacts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What comes out of videos: facts, exact frames, and the same pixels each time. */
class VideoReaderTest {
  private static final int FRAMES = 25;

  @TempDir static Path folder;

  private static VideoReader reader;

  @BeforeAll
  static void open() {
    reader = VideoReaders.in(folder);
  }

  private static Path movie(String name, Film film) {
    return TestMovies.write(
        folder.resolve(name),
        film,
        i -> NumberedFrames.picture(i, film.width(), film.height() * film.aspect()));
  }

  private static <T> T read(VideoReading<T> reading) {
    assertThat(reading).isInstanceOf(VideoReading.Read.class);
    return ((VideoReading.Read<T>) reading).value();
  }

  @ParameterizedTest
  @CsvSource({
    "mp4, libopenh264, mp4, h264",
    "mov, libopenh264, mov, h264",
    "matroska, libopenh264, matroska, h264",
    "mp4, mpeg4, mp4, mpeg4",
    "avi, mpeg4, avi, mpeg4",
    "avi, mjpeg, avi, mjpeg",
  })
  void saysWhatAFileIsAndFindsEachFrameExactly(
      String written, String encoder, String container, String codec) {
    Path file = movie(written + encoder, Film.of(written, encoder, 320, 240, FRAMES));

    VideoFacts facts = read(reader.probe(file));

    assertThat(facts.container()).isEqualTo(container);
    assertThat(facts.codec()).isEqualTo(codec);
    assertThat(facts.width()).isEqualTo(320);
    assertThat(facts.height()).isEqualTo(240);
    assertThat(facts.framesPerSecond()).isCloseTo(10, within(0.1));
    assertThat(facts.durationMicros()).isCloseTo(2_500_000, within(250_000L));
    assertThat(facts.truncated()).isFalse();
    assertThat(facts.sound()).isFalse();
    assertThat(facts.tool()).startsWith("FFmpeg ");
    for (int wanted : new int[] {0, 1, 7, 8, 13, 24}) {
      Shot shot = read(reader.frame(file, facts.pts(wanted * 100_000L)));
      assertThat(NumberedFrames.number(shot.frame())).isEqualTo(wanted);
      assertThat(facts.micros(shot.frame().pts())).isCloseTo(wanted * 100_000L, within(1_000L));
    }
  }

  @Test
  void stepsForwardAndBackwardVisitEveryFrameOnce() {
    Path file = movie("steps", Film.of("mov", "mpeg4", 320, 240, FRAMES));
    List<Integer> forward = new ArrayList<>();
    RawFrame frame = read(reader.frame(file, Long.MIN_VALUE / 2)).frame();
    while (frame.nextPts() != null) {
      forward.add(NumberedFrames.number(frame));
      frame = read(reader.frame(file, frame.nextPts())).frame();
    }
    forward.add(NumberedFrames.number(frame));
    Long before = frame.previousPts();

    assertThat(forward).hasSize(FRAMES).isSorted().doesNotHaveDuplicates();
    assertThat(NumberedFrames.number(read(reader.frame(file, before)).frame()))
        .isEqualTo(FRAMES - 2);
  }

  @Test
  void sameFrameTakenAgainHasTheSamePixels() {
    Path file = movie("again", Film.of("mp4", "libopenh264", 320, 240, FRAMES));
    VideoFacts facts = read(reader.probe(file));
    RawFrame once = read(reader.frame(file, facts.pts(1_300_000))).frame();
    RawFrame again = read(reader.frame(file, once.pts())).frame();
    RawFrame justBeforeTheNext = read(reader.frame(file, once.nextPts() - 1)).frame();

    assertThat(FramePictures.pixels(again)).isEqualTo(FramePictures.pixels(once));
    assertThat(FramePictures.pixels(justBeforeTheNext)).isEqualTo(FramePictures.pixels(once));
    assertThat(once.number()).isEqualTo(13);
  }

  @Test
  void phoneVideoIsTurnedUpright() throws IOException {
    Path file = movie("turned", Film.of("mp4", "mpeg4", 320, 240, 3));
    turnClockwise(file);

    Shot shot = read(reader.frame(file, 0));

    assertThat(shot.video().rotation()).isEqualTo(90);
    assertThat(shot.video().shownWidth()).isEqualTo(240);
    assertThat(shot.frame().width()).isEqualTo(240);
    assertThat(shot.frame().height()).isEqualTo(320);
    // the row of squares now stands on end: its first, black for frame 0, is at the top
    assertThat(shot.frame().rgb()[3 * (20 * 240 + 120)] & 0xff).isLessThan(60);
    assertThat(shot.frame().rgb()[3 * (20 * 240 + 10)] & 0xff).isBetween(100, 160);
  }

  /** Writes the matrix that phones write into the header of the track. */
  private static void turnClockwise(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
    ByteBuffer.wrap(bytes)
        .position(header + 4 + 40)
        .putInt(0)
        .putInt(1 << 16)
        .putInt(0)
        .putInt(-1 << 16)
        .putInt(0);
    Files.write(file, bytes);
  }

  @Test
  void tallPixelsAreMadeSquare() {
    Path file = movie("tall", Film.of("avi", "mpeg4", 352, 144, 3).tall());

    Shot shot = read(reader.frame(file, 0));

    assertThat(shot.video().height()).isEqualTo(144);
    assertThat(shot.video().pixelAspect()).isEqualTo("1:2");
    assertThat(shot.frame().width()).isEqualTo(352);
    assertThat(shot.frame().height()).isEqualTo(288);
  }

  @ParameterizedTest
  @CsvSource({"mp4, mpeg4", "avi, mjpeg"})
  void blackWhiteAndRedKeepTheirLevels(String container, String codec) {
    Path file =
        TestMovies.write(
            folder.resolve("levels" + codec),
            Film.of(container, codec, 320, 240, 2),
            i -> stripes());

    RawFrame frame = read(reader.frame(file, 0)).frame();

    assertThat(frame.rgb()[3 * (120 * 320 + 50)] & 0xff).isLessThan(8);
    assertThat(frame.rgb()[3 * (120 * 320 + 160)] & 0xff).isGreaterThan(247);
    assertThat(frame.rgb()[3 * (120 * 320 + 270)] & 0xff).isGreaterThan(240);
    assertThat(frame.rgb()[3 * (120 * 320 + 270) + 1] & 0xff).isLessThan(16);
  }

  private static BufferedImage stripes() {
    BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = picture.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(107, 0, 107, 240);
    drawing.setColor(Color.RED);
    drawing.fillRect(214, 0, 106, 240);
    drawing.dispose();
    return picture;
  }

  @Test
  void previewsAreSmallAndEven() {
    Path file = movie("previews", Film.of("matroska", "libopenh264", 640, 480, 72));
    VideoFacts facts = read(reader.probe(file));

    List<Shot> shots = read(reader.previews(file, facts));

    assertThat(shots).hasSize(24);
    assertThat(shots).allSatisfy(s -> assertThat(s.frame().width()).isEqualTo(240));
    assertThat(shots.stream().map(s -> NumberedFrames.number(s.frame())))
        .containsExactlyElementsOf(IntStream.range(0, 24).mapToObj(i -> 3 * i).toList());
  }

  @Test
  void previewsOfALongVideoAreNearTheirMoments() {
    Film slow = new Film("mp4", "mpeg4", 320, 240, 1, 100, 4, 1);
    Path file = movie("long-previews", slow);
    VideoFacts facts = read(reader.probe(file));

    List<Shot> shots = read(reader.previews(file, facts));

    assertThat(shots).hasSizeGreaterThan(20);
    assertThat(shots.stream().map(s -> s.frame().pts()).toList())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(facts.micros(shots.getLast().frame().pts())).isGreaterThan(85_000_000);
  }
}
