package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.FaceChip;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.Stage;
import org.likeness.engine.StageClock;
import org.likeness.engine.Stages;
import org.likeness.gallery.Engines;
import org.likeness.gallery.TemplateModel;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns stills and the choice of their faces into a probe. */
@ApplicationScoped
class ProbeMaker {
  private final Engines engines;
  private final StillReader reader;
  private final Semaphore room;
  private final Duration longestWait;

  ProbeMaker(Engines engines, StillReader reader, SearchConfig config) {
    this.engines = engines;
    this.reader = reader;
    this.room = new Semaphore(config.stillsAtOnce(), true);
    this.longestWait = config.longestWait();
  }

  /**
   * One still for the probe.
   *
   * @param order what is to be searched of it
   * @param original the uploaded bytes
   * @param edits steps to the derivative
   * @param origin where the service had it from; null if a user sent it
   */
  record Material(
      StillOrder order, byte[] original, List<ImageEdit> edits, @Nullable StillOrigin origin) {

    /** One that a user sent. */
    Material(StillOrder order, byte[] original, List<ImageEdit> edits) {
      this(order, original, edits, null);
    }
  }

  /**
   * Reads all stills with one model, then embeds the chosen faces and fuses them in the given way.
   *
   * @throws Problem unusable-image, no-face or choice-of-face-needed, with every still that it is
   *     about; busy, if no turn comes in time
   */
  Probe make(TemplateModel model, ProbeFusion fusion, List<Material> materials) {
    FaceEngine engine = engines.engine(model);
    StillTroubles troubles = new StillTroubles();
    List<Aligned> aligned = new ArrayList<>();
    for (Material material : materials) {
      inTurn(() -> align(engine, material, aligned, troubles));
    }
    troubles.raise();
    return fuse(engine, fusion, aligned);
  }

  /** Decodes one still without choosing a face. */
  StillReading read(int index, byte[] original, List<ImageEdit> edits) {
    FaceEngine engine = engines.engine();
    List<StillReading> reading = new ArrayList<>();
    inTurn(() -> reading.add(reader.read(engine, index, original, edits)));
    return reading.getFirst();
  }

  /** What remains of a still once its pixels are let go. */
  private record Aligned(FaceChip chip, ProbeStill still, Stages stages) {}

  private void align(
      FaceEngine engine, Material material, List<Aligned> aligned, StillTroubles troubles) {
    int index = material.order().still();
    switch (reader.read(engine, index, material.original(), material.edits())) {
      case StillReading.Unusable unusable -> troubles.add(unusable);
      case StillReading.EditRefused refused -> troubles.add(refused);
      case StillReading.Read read -> {
        switch (Choosing.of(engine, read, material.order().choice())) {
          case Choosing.Chosen chosen ->
              aligned.add(align(engine, read, chosen, material.origin()));
          case Choosing.NoFace none -> troubles.noFace(read.facts());
          case Choosing.ChoiceNeeded needed -> troubles.choiceNeeded(read.facts());
          case Choosing.NotThere not -> troubles.notThere(index, not);
        }
      }
    }
  }

  private static Aligned align(
      FaceEngine engine,
      StillReading.Read read,
      Choosing.Chosen chosen,
      @Nullable StillOrigin origin) {
    StageClock clock = new StageClock();
    FaceChip chip = clock.time(Stage.ALIGN, () -> engine.align(read.image(), chosen.face()));
    return new Aligned(
        chip,
        new ProbeStill(
            read.facts().from(origin),
            chosen.how(),
            FaceArea.of(chosen.face().box()),
            chosen.quality()),
        read.stages().plus(clock.stages()));
  }

  private static Probe fuse(FaceEngine engine, ProbeFusion fusion, List<Aligned> aligned) {
    StageClock clock = new StageClock();
    List<FaceTemplate> templates =
        clock.time(Stage.EMBED, () -> engine.embed(aligned.stream().map(Aligned::chip).toList()));
    Stages reading = aligned.stream().map(Aligned::stages).reduce(Stages.NONE, Stages::plus);
    return new Probe(
        FaceTemplate.mean(
            templates,
            aligned.stream()
                .mapToDouble(one -> fusion.weight(one.still().quality().score()))
                .toArray()),
        new ModelUsed(
            engine.modelId(), engine.modelSha256(), engine.preprocessingVersion(), fusion),
        aligned.stream().map(Aligned::still).toList(),
        reading.plus(clock.stages()));
  }

  /**
   * Large stills take much memory: a few at a time, first come first served. In a peak that
   * outlasts the longest wait some are refused, so that the others are answered in time.
   */
  private void inTurn(Runnable work) {
    if (!roomInTime()) {
      throw Problem.of(
          ProblemType.BUSY,
          "No turn came within %d seconds; nothing was stored".formatted(longestWait.toSeconds()));
    }
    try {
      work.run();
    } finally {
      room.release();
    }
  }

  private boolean roomInTime() {
    try {
      return room.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
