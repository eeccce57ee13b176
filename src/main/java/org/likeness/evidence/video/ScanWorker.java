package org.likeness.evidence.video;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.calibration.Calibration;
import org.likeness.calibration.Fpir;
import org.likeness.engine.FaceEngine;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.EvidencePacks;
import org.likeness.evidence.video.ScanWork.Claim;
import org.likeness.evidence.video.tool.ToolRequest.Task;
import org.likeness.evidence.video.tool.VideoFacts;
import org.likeness.evidence.video.tool.VideoRefusal;
import org.likeness.gallery.Engines;
import org.likeness.gallery.TemplateModel;
import org.likeness.governance.SearchLimits;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Finds the faces of videos, one video after the other, with a pause after each frame. */
@ApplicationScoped
class ScanWorker {
  private static final Logger LOG = Logger.getLogger(ScanWorker.class);

  /** The engine settles faces in pictures of this size; more only takes longer. */
  private static final int LOOKED_AT_SIDE = 1920;

  /** Longest wait for the frame that is looked at when the service is stopped, seconds. */
  private static final int LAST_FRAME = 5;

  private final ScanWork work;
  private final EvidencePacks packs;
  private final Videos videos;
  private final VideoCopies copies;
  private final VideoReader reader;
  private final Engines engines;
  private final SearchLimits limits;
  private final VideoConfig config;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("video-faces").daemon().priority(Thread.MIN_PRIORITY).factory());
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean stopping;

  /** The last that was claimed. */
  private volatile @Nullable Claim last;

  ScanWorker(
      ScanWork work,
      EvidencePacks packs,
      Videos videos,
      VideoCopies copies,
      VideoReader reader,
      Engines engines,
      SearchLimits limits,
      VideoConfig config) {
    this.work = work;
    this.packs = packs;
    this.videos = videos;
    this.copies = copies;
    this.reader = reader;
    this.engines = engines;
    this.limits = limits;
    this.config = config;
  }

  @Scheduled(every = "${likeness.evidence.video.poll:PT1S}")
  void poll() {
    if (!stopping && busy.compareAndSet(false, true)) {
      thread.execute(
          () -> {
            try {
              work.claim().ifPresent(this::scan);
            } finally {
              busy.set(false);
            }
          });
    }
  }

  void scan(Claim claim) {
    last = claim;
    try {
      file(claim)
          .ifPresentOrElse(
              file -> fetchAndLook(claim, file),
              () -> failed(claim, "gone", "the file is not there any more"));
    } catch (Problem e) {
      // storage or models are not there now, or the reader was killed: silence, and another attempt
      String reason = String.valueOf(e.extensions().getOrDefault("reason", e.type().slug()));
      LOG.infof("faces of a video: %s", reason);
      if (saysNoMore(e) || ScanWork.isLast(claim)) {
        failed(claim, reason, e.detail());
      }
    } catch (RuntimeException e) {
      LOG.error("faces of a video could not be found", e);
      failed(claim, "internal", "something failed in the service");
    }
  }

  /** Whether another attempt would say the same. */
  private static boolean saysNoMore(Problem problem) {
    Object reason = problem.extensions().get("reason");
    return reason != null && !reason.equals(VideoRefusal.READER_FAILED.code());
  }

  /** What fails while the service is being stopped says nothing about the video. */
  private void failed(Claim claim, String reason, String detail) {
    if (!stopping) {
      work.failed(claim, reason, detail);
    }
  }

  private Optional<EvidenceFile> file(Claim claim) {
    return packs
        .find(claim.pack(), new ForceCode(claim.force()))
        .map(EvidencePack::files)
        .flatMap(all -> all.stream().filter(one -> one.id().equals(claim.file())).findFirst());
  }

  /** Nobody waits for this: it has the time that a large file takes to come, and says so. */
  private void fetchAndLook(Claim claim, EvidenceFile file) {
    boolean unused =
        copies.read(
            file,
            config.facesTimeout(),
            () -> work.reached(claim, 0, 0),
            copy -> look(claim, file, copy));
  }

  /** Whether it looked as far as it wanted. */
  private boolean look(Claim claim, EvidenceFile file, Path copy) {
    VideoFacts facts = videos.facts(file);
    Task.Sample sample = sample(facts);
    FaceEngine engine = engines.engine();
    FaceLook faces = new FaceLook(engine);
    FaceGathering gathering =
        new FaceGathering(
            calibration(engine),
            new Fpir(config.samePersonRate()),
            2 * sample.stepMicros(),
            config.bestFrames());
    Looked looked = new Looked(claim, expected(facts, sample));
    VideoReading<VideoFacts> reading =
        reader.along(
            copy,
            sample,
            config.facesTimeout(),
            (video, frame) -> {
              gathering.add(faces.look(video, frame));
              return looked.another();
            });
    if (stopping || looked.isStopped()) {
      return false;
    }
    settle(claim, reading, looked, gathering);
    return true;
  }

  private void settle(
      Claim claim, VideoReading<VideoFacts> reading, Looked looked, FaceGathering gathering) {
    switch (reading) {
      case VideoReading.Read<VideoFacts> read -> work.done(claim, gathering.people());
      case VideoReading.Refused<VideoFacts>(VideoRefusal reason, String detail)
          when looked.count > 0 && endsEarly(reason) ->
          work.done(claim, gathering.people());
      // it may have been killed: silence, and another attempt, are the answer
      case VideoReading.Refused<VideoFacts>(VideoRefusal reason, String detail)
          when reason == VideoRefusal.READER_FAILED && !ScanWork.isLast(claim) ->
          LOG.infof("faces of a video: %s", detail);
      case VideoReading.Refused<VideoFacts>(VideoRefusal reason, String detail) ->
          failed(claim, reason.code(), detail);
    }
  }

  /** The time was over, or the file breaks off: what was seen until then is worth having. */
  private static boolean endsEarly(VideoRefusal reason) {
    return reason == VideoRefusal.TOO_MUCH_WORK || reason == VideoRefusal.BROKEN;
  }

  private Calibration calibration(FaceEngine engine) {
    TemplateModel model = Engines.model(engine);
    return limits
        .calibration(model)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.MODELS_UNAVAILABLE,
                        "the scores of %s are not calibrated, so it cannot tell which faces are one person's"
                            .formatted(model.id()))
                    .with("reason", "not-calibrated"));
  }

  private Task.Sample sample(VideoFacts facts) {
    long step =
        Math.max(
            config.faceStep().toNanos() / 1000, facts.durationMicros() / config.facesLookedAt());
    return new Task.Sample(step, config.facesLookedAt(), LOOKED_AT_SIDE, false);
  }

  private int expected(VideoFacts facts, Task.Sample sample) {
    return (int)
        Math.clamp(1 + facts.durationMicros() / sample.stepMicros(), 1, config.facesLookedAt());
  }

  /** Counts frames, says that the worker lives, and lets others go first. */
  private final class Looked {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Claim claim;
    private final int expected;
    private int count;
    private long lastBeat = System.nanoTime() - BEAT.toNanos();
    private boolean stopped;

    Looked(Claim claim, int expected) {
      this.claim = claim;
      this.expected = expected;
    }

    boolean another() {
      count++;
      if (System.nanoTime() - lastBeat >= BEAT.toNanos()) {
        lastBeat = System.nanoTime();
        stopped = !work.reached(claim, count, Math.max(count, expected));
      }
      stopped |= stopping || !paused();
      return !stopped;
    }

    boolean isStopped() {
      return stopped;
    }

    private boolean paused() {
      try {
        Thread.sleep(config.facePause());
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** A stop is no attempt: what was begun is given back, once nobody works on it any more. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    thread.shutdownNow();
    try {
      if (thread.awaitTermination(LAST_FRAME, TimeUnit.SECONDS)) {
        Optional.ofNullable(last).ifPresent(work::giveBack);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
