package org.likeness.gallery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryAnswer.ImageMatch;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.Retention.Band;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** An approximate answer is given only where it may be, and never as "no candidate". */
class ScanPolicyTest {
  private static final IndexState STATE = new IndexState(1, 1, "m", 1_000_000, 1_000_000);
  private static final Retention RETENTION = new Retention(List.of(new Band(0.4, 0.5, 100, 90)));
  private static final GalleryQuery QUERY =
      new GalleryQuery(
          new FaceTemplate("m", new float[] {1, 0}),
          50,
          null,
          GalleryFilter.NONE,
          ScanMode.EXHAUSTIVE);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Known index = new Known();
  private final GalleryConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(GalleryConfig.class)
          .withDefaultValue("likeness.gallery.index-folder", "somewhere")
          .withDefaultValue("likeness.gallery.retention-sample", "1")
          .build()
          .getConfigMapping(GalleryConfig.class);
  private final ScanLatency latency = new ScanLatency(index, meters);
  private final RetentionSamples samples = new RetentionSamples(index, config, meters);
  private final ScanPolicy policy = new ScanPolicy(config, latency, samples);

  @Test
  void exhaustiveWhileNothingIsKnown() {
    assertThat(search(ScanChoice.AUTOMATIC).scan()).isEqualTo(ScanMode.EXHAUSTIVE);
  }

  @Test
  void exhaustiveWhileItMeetsTheBudget() {
    scansTook(400);

    assertThat(search(ScanChoice.AUTOMATIC).scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    assertThat(index.asked).containsExactly(ScanMode.EXHAUSTIVE);
  }

  @Test
  void approximateBeyondTheBudgetWithTheRetentionOfTheGeneration() {
    scansTook(600);

    GalleryAnswer answer = search(ScanChoice.AUTOMATIC);

    assertThat(answer.scan()).isEqualTo(ScanMode.APPROXIMATE);
    assertThat(answer.retention()).isEqualTo(RETENTION);
  }

  @Test
  void aLargerGalleryIsExpectedToTakeLonger() {
    scansTook(400);

    assertThat(latency.expectedNanos(2_000_000)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(800));
  }

  @Test
  void noCandidateIsSaidOnlyByAnExhaustiveScan() {
    scansTook(600);
    index.approximate = List.of();

    GalleryAnswer answer = search(ScanChoice.AUTOMATIC);

    assertThat(index.asked).containsExactly(ScanMode.APPROXIMATE, ScanMode.EXHAUSTIVE);
    assertThat(answer.scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    assertThat(answer.people()).hasSize(2);
  }

  @Test
  void notApproximateBeforeTheRetentionIsMeasured() {
    scansTook(600);
    index.retention = null;

    assertThat(search(ScanChoice.APPROXIMATE).scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    assertThat(search(ScanChoice.AUTOMATIC).scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    assertThat(index.asked)
        .as("no graph is walked in vain")
        .containsExactly(ScanMode.EXHAUSTIVE, ScanMode.EXHAUSTIVE);
  }

  @Test
  void whoeverWantsAnExhaustiveScanGetsOne() {
    scansTook(600);

    assertThat(search(ScanChoice.EXHAUSTIVE).scan()).isEqualTo(ScanMode.EXHAUSTIVE);
    assertThat(index.asked).containsExactly(ScanMode.EXHAUSTIVE);
  }

  @Test
  void samplesShowWhomApproximateScansLose() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (listed() < 30 && System.nanoTime() < deadline) {
      search(ScanChoice.APPROXIMATE); // one that comes while another is repeated is no sample
      Thread.sleep(1);
    }

    assertThat(listed()).isGreaterThanOrEqualTo(30);
    assertThat(samples.share()).isEqualTo(0.5);
    assertThat(samples.isLow()).isTrue();
    assertThat(meters.get("likeness.gallery.retention").gauge().value()).isEqualTo(0.5);
    assertThat(latency.expectedNanos(1_000_000)).as("samples are slow by intent").isZero();
  }

  private double listed() {
    return meters
        .get("likeness.gallery.retention.people")
        .tag("outcome", "listed")
        .counter()
        .count();
  }

  private GalleryAnswer search(ScanChoice choice) {
    try (GalleryView view = index.view()) {
      return policy.search(view, QUERY, choice);
    }
  }

  private void scansTook(int millis) {
    for (int i = 0; i < 100; i++) {
      latency.took(TimeUnit.MILLISECONDS.toNanos(millis), STATE.images());
    }
  }

  /** An index with two people, of whom its graph finds one. */
  private static final class Known implements GalleryIndex, GalleryView {
    private final List<PersonMatch> everybody = List.of(person(1), person(2));
    private final List<ScanMode> asked = Collections.synchronizedList(new ArrayList<>());
    private List<PersonMatch> approximate = everybody.subList(0, 1);
    private @Nullable Retention retention = RETENTION;

    private static PersonMatch person(int number) {
      UUID id = new UUID(number, number);
      return new PersonMatch(id, List.of(new ImageMatch(id, new Cosine(0.7))));
    }

    @Override
    public @Nullable Retention retention() {
      return retention;
    }

    @Override
    public GalleryAnswer search(GalleryQuery query) {
      asked.add(query.scan());
      return query.scan() == ScanMode.EXHAUSTIVE
          ? new GalleryAnswer(STATE, ScanMode.EXHAUSTIVE, everybody)
          : new GalleryAnswer(STATE, ScanMode.APPROXIMATE, approximate, retention, true);
    }

    @Override
    public GalleryView view() {
      return this;
    }

    @Override
    public GalleryView view(TemplateModel model) {
      return this;
    }

    @Override
    public IndexState state() {
      return STATE;
    }

    @Override
    public IndexStatus status() {
      return new IndexStatus(IndexStatus.Condition.READY, 1, STATE);
    }

    @Override
    public IndexTraces traces(Set<UUID> imageIds) {
      throw new IllegalStateException("nothing is erased here");
    }

    @Override
    public void expunge() {
      throw new IllegalStateException("nothing is erased here");
    }

    @Override
    public String place() {
      return "here";
    }

    @Override
    public NextGeneration beginGeneration() {
      throw new IllegalStateException("no generation is begun here");
    }

    @Override
    public void close() {}
  }
}
