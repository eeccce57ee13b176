package org.likeness.evidence.video;

import org.jboss.logging.Logger;
import org.likeness.evidence.FileCheck.Bytes;
import org.likeness.evidence.FirstPicture;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decodes one picture of each video that arrives, so that its sender learns at once of one that
 * nobody will ever see anything in (P2). Who cannot tell, because there is no time, no room or no
 * FFmpeg, refuses nothing.
 */
@ApplicationScoped
class FirstPictures implements FirstPicture {
  private static final Logger LOG = Logger.getLogger(FirstPictures.class);

  /** What is wrong with the file itself, and stays wrong. */
  private static final Set<VideoRefusal> FAULTS =
      Set.of(
          VideoRefusal.BROKEN,
          VideoRefusal.NO_VIDEO_STREAM,
          VideoRefusal.NO_FRAMES,
          VideoRefusal.TOO_MANY_PIXELS);

  private final VideoReader reader;
  private final VideoCopies copies;

  FirstPictures(VideoReader reader, VideoCopies copies) {
    this.reader = reader;
    this.copies = copies;
  }

  @Override
  public Optional<String> faultOf(Bytes file, long length) throws IOException {
    if (!reader.canRead()) {
      return Optional.empty();
    }
    try {
      return fault(copies.passing(file, length, reader::probe));
    } catch (Problem | UncheckedIOException e) {
      LOG.infof("a video was taken without a look into it: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> fault(VideoReading<VideoFacts> reading) {
    return switch (reading) {
      case VideoReading.Refused<VideoFacts>(VideoRefusal reason, String detail)
          when FAULTS.contains(reason) ->
          Optional.of("cannot be used: " + detail);
      case VideoReading.Refused<VideoFacts> other -> Optional.empty();
      case VideoReading.Read<VideoFacts> read -> Optional.empty();
    };
  }
}
