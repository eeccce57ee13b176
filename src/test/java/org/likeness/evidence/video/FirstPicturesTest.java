package org.likeness.evidence.video;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.evidence.video.TestMovies.Film;
import org.likeness.media.HeldUpStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the look into a video that arrives refuses, and what it lets pass (P2). */
class FirstPicturesTest {
  @TempDir Path folder;

  private Optional<String> fault(Film film, String... settings) throws IOException {
    byte[] movie =
        Files.readAllBytes(
            TestMovies.write(
                folder.resolve("movie"),
                film,
                i -> NumberedFrames.picture(i, film.width(), film.height())));
    VideoConfig config = VideoReaders.config(folder, settings);
    FirstPictures pictures =
        new FirstPictures(
            new VideoReader(config), new VideoCopies(new HeldUpStore(), config, Clock.systemUTC()));
    Optional<String> fault =
        pictures.faultOf(
            (from, length) ->
                Arrays.copyOfRange(movie, (int) from, (int) Math.min(movie.length, from + length)),
            movie.length);
    try (Stream<Path> left = Files.list(folder.resolve("copies"))) {
      assertThat(left).isEmpty();
    }
    return fault;
  }

  private static Film film(String codec, int frames) {
    return Film.of(codec.equals("ffv1") ? "matroska" : "avi", codec, 320, 240, frames);
  }

  @Test
  void videoPasses() throws IOException {
    assertThat(fault(film("mpeg4", 5))).isEmpty();
  }

  @Test
  void videoWithoutPicturesOrWithTooLargeOnesIsRefused() throws IOException {
    assertThat(fault(film("mpeg4", 0))).hasValueSatisfying(why -> assertThat(why).contains("pict"));
    assertThat(fault(film("mpeg4", 5), "max-pixels", "10000"))
        .hasValueSatisfying(why -> assertThat(why).contains("320 x 240"));
  }

  @Test
  void whatCannotBeToldRefusesNothing() throws IOException {
    assertThat(fault(film("ffv1", 3))).isEmpty();
    assertThat(fault(film("mpeg4", 0), "at-once", "0", "longest-wait", "PT0.1S")).isEmpty();
    assertThat(fault(film("mpeg4", 0), "timeout", "PT0.01S")).isEmpty();
    assertThat(fault(film("mpeg4", 0), "memory-megabytes", "200")).isEmpty();
  }
}
