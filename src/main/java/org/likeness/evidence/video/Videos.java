package org.likeness.evidence.video;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.FileKind;
import org.likeness.evidence.video.VideoReading.Read;
import org.likeness.evidence.video.VideoReading.Refused;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The videos of packs: what they are, and pictures of them to look at. */
@ApplicationScoped
public class Videos {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final VideoReader reader;
  private final VideoCopies copies;
  private final VideoConfig config;
  private final EntityManager database;
  private final Clock clock;

  Videos(
      VideoReader reader,
      VideoCopies copies,
      VideoConfig config,
      EntityManager database,
      Clock clock) {
    this.reader = reader;
    this.copies = copies;
    this.config = config;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a file is; read once and kept.
   *
   * @throws Problem unusable-video with the reason; not-found if the file is no video; busy if it
   *     takes too long to come by it
   */
  public VideoFacts facts(EvidenceFile file) {
    requireVideo(file);
    return known(file).orElseGet(() -> keep(file, read(file, reader::probe)));
  }

  /**
   * The frame that is shown at a presentation time.
   *
   * @throws Problem likewise
   */
  public Shot frame(EvidenceFile file, long pts) {
    requireVideo(file);
    return read(file, copy -> reader.frame(copy, pts));
  }

  /**
   * Small frames along the video, in order.
   *
   * @throws Problem likewise
   */
  public List<Shot> previews(EvidenceFile file) {
    VideoFacts facts = facts(file);
    return read(file, copy -> reader.previews(copy, facts));
  }

  private <T> T read(EvidenceFile file, Function<Path, VideoReading<T>> reading) {
    return value(copies.read(file, config.longestWait(), reading));
  }

  private static void requireVideo(EvidenceFile file) {
    if (file.kind() != FileKind.CCTV) {
      throw Problem.of(ProblemType.NOT_FOUND, "That file is no video");
    }
  }

  private Optional<VideoFacts> known(EvidenceFile file) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> VideoRow.<VideoRow>findByIdOptional(file.id()).map(row -> read(row.facts)));
  }

  private VideoFacts keep(EvidenceFile file, VideoFacts facts) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "insert into evidence_video (file_id, facts, read_at) values"
                            + " (?1, cast(?2 as jsonb), ?3) on conflict do nothing")
                    .setParameter(1, file.id())
                    .setParameter(2, write(facts))
                    .setParameter(3, clock.instant())
                    .executeUpdate());
    return facts;
  }

  static <T> T value(VideoReading<T> reading) {
    return switch (reading) {
      case Read<T>(T value) -> value;
      case Refused<T>(VideoRefusal reason, String detail) ->
          throw Problem.of(ProblemType.UNUSABLE_VIDEO, "The video cannot be used: " + detail)
              .with("reason", reason.code());
    };
  }

  private static String write(VideoFacts facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts about a video cannot be written as JSON", e);
    }
  }

  private static VideoFacts read(String facts) {
    try {
      return JSON.readValue(facts, VideoFacts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored facts about a video cannot be read", e);
    }
  }
}
