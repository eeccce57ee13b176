package org.likeness.ingest;

import org.jboss.logging.Logger;
import org.likeness.engine.Analysis;
import org.likeness.engine.FaceEngine;
import org.likeness.gallery.Engines;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.KnownImages;
import org.likeness.gallery.KnownImages.Incoming;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.MediaStore;
import org.likeness.problem.Problem;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the image of one record. Writes nothing. */
@ApplicationScoped
class Judge {
  private static final Logger LOG = Logger.getLogger(Judge.class);
  private static final int TRIES = 3;

  /**
   * So many processes may die with a record before it is blamed; by then it was alone each time.
   */
  private static final int MOST_ATTEMPTS = 10;

  private final MediaStore media;
  private final Engines engines;
  private final EngineTurns turns;
  private final KnownImages known;
  private final ImportMetrics metrics;

  Judge(
      MediaStore media,
      Engines engines,
      EngineTurns turns,
      KnownImages known,
      ImportMetrics metrics) {
    this.media = media;
    this.engines = engines;
    this.turns = turns;
    this.known = known;
    this.metrics = metrics;
  }

  /** Those of the claimed images that need no engine, since the gallery has their templates. */
  Map<Incoming, Enrolment> known(Claim claim) {
    return known.withTemplates(
        claim.records().stream().map(ClaimedRecord::incoming).toList(), engines.model());
  }

  /**
   * The verdict on a record. What fails unexpectedly is tried again, and at last rejects this
   * record alone.
   *
   * @param known what needs no engine, by image
   * @throws Problem if something that all records need is away, such as the models or the storage
   */
  Verdict judge(UUID jobId, ClaimedRecord record, Map<Incoming, Enrolment> known) {
    if (record.attempts() > MOST_ATTEMPTS) {
      LOG.errorf(
          "import %s line %d: the service stopped with it %d times",
          jobId, record.line(), MOST_ATTEMPTS);
      return Verdict.Unfit.of(RecordReject.PROCESSING_FAILED);
    }
    Enrolment again = known.get(record.incoming());
    return again == null ? tryHard(jobId, record) : new Verdict.Fit(again);
  }

  private Verdict tryHard(UUID jobId, ClaimedRecord record) {
    Throwable last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        return look(record);
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        Outage.of(e)
            .ifPresent(
                problem -> {
                  throw problem;
                });
        last = e;
      }
    }
    LOG.errorf(last, "import %s line %d failed %d times", jobId, record.line(), TRIES);
    return Verdict.Unfit.of(RecordReject.PROCESSING_FAILED);
  }

  private Verdict look(ClaimedRecord record) {
    Optional<byte[]> image = media.get(record.image());
    if (image.isEmpty()) {
      return new Verdict.Unfit(
          RecordReject.MISSING_FILE.code(), "The image is no longer in the store; send it again.");
    }
    FaceEngine engine = engines.engine();
    Analysis analysis = turns.inTurn(() -> engine.enrol(image.get()));
    metrics.looked(analysis.stages());
    return switch (analysis) {
      case Analysis.Enrolled enrolled ->
          new Verdict.Fit(enrolment(record, enrolled, Engines.model(engine)));
      case Analysis.Rejected rejected -> Verdict.Unfit.of(rejected);
    };
  }

  private static Enrolment enrolment(
      ClaimedRecord record, Analysis.Enrolled enrolled, TemplateModel model) {
    return new Enrolment(
        record.record(),
        record.image(),
        enrolled.image().format(),
        enrolled.template(),
        model,
        enrolled.quality(),
        enrolled.landmarks());
  }
}
