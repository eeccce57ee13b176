package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryConfig;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexBackup;
import org.likeness.gallery.IndexCare;
import org.likeness.gallery.IndexCheck;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.TemplateModel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** An index of another machine, as it is cleaned of what was erased (G3). */
@QuarkusTest
@TestProfile(SoonExpunged.class)
@QuarkusTestResource(LikenessForTests.class)
class IndexCleaningTest {
  private static final Duration NOT_DUE = Duration.ofHours(-1);
  private static final Duration DUE = Duration.ofHours(1);

  @Inject Gallery gallery;
  @Inject Erasures erasures;
  @Inject IndexPlaces places;
  @Inject Erased erased;
  @Inject GalleryConfig config;

  private final Elsewhere there = new Elsewhere("elsewhere-" + UUID.randomUUID());
  private UUID image;

  @BeforeEach
  void erase() {
    image =
        QuarkusTransaction.requiringNew()
            .call(() -> gallery.enrol(List.of(Erasing.fresh())))
            .getFirst()
            .imageId();
    UUID erasure =
        QuarkusTransaction.requiringNew()
            .call(() -> erasures.begin(Set.of(image), "a test", Actor.SYSTEM));
    there.revision =
        QuarkusTransaction.requiringNew()
            .call(() -> ErasureRow.<ErasureRow>findById(erasure).revision);
  }

  /** No other test waits for it. */
  @AfterEach
  void forget() {
    QuarkusTransaction.requiringNew().run(() -> PlaceRow.deleteById(there.place));
  }

  @Test
  void copyOfFilesThatHoldTheErasedIsRemovedOnceTheyDoNot() {
    IndexCleaning cleaning = process(NOT_DUE);
    there.inFiles.add(image);
    there.copy();

    cleaning.clean();

    assertThat(there.copies).hasSize(1);
    assertThat(place().copiesRevision).isLessThan(there.revision);

    there.inFiles.clear();
    cleaning.clean();

    assertThat(there.copies).isEmpty();
    assertThat(place().copiesRevision).isEqualTo(there.revision);
  }

  @Test
  void copyOfCleanFilesStaysWhenTheServiceIsStartedAgain() {
    process(NOT_DUE).clean();
    there.copy();

    process(NOT_DUE).clean();

    assertThat(there.copies).hasSize(1);
  }

  @Test
  void olderIndexThatWasPutBackIsLookedThroughAgain() {
    process(NOT_DUE).clean();
    assertThat(place().cleanRevision).isEqualTo(there.revision);

    there.inFiles.add(image);
    process(NOT_DUE).clean();
    there.copy();

    assertThat(place().cleanRevision).isLessThan(there.revision);
    assertThat(place().copiesRevision).isLessThan(there.revision);

    process(DUE).clean();

    assertThat(there.inFiles).as("written anew once it was due").isEmpty();
    assertThat(there.copies).isEmpty();
    assertThat(place().cleanRevision).isEqualTo(there.revision);
  }

  /** While a place is silent, erasures are finished without it. */
  @Test
  void copiesOfAPlaceThatWasSilentGoWhenItReturns() {
    there.copy();

    process(NOT_DUE).clean();

    assertThat(there.copies).isEmpty();
  }

  /** A new process of that place, so long after now. */
  private IndexCleaning process(Duration later) {
    return new IndexCleaning(
        there, there, places, erased, config, Clock.offset(Clock.systemUTC(), later));
  }

  private PlaceRow place() {
    return QuarkusTransaction.requiringNew().call(() -> PlaceRow.findById(there.place));
  }

  /** Files and copies of an index, in words. */
  private static final class Elsewhere implements GalleryIndex, IndexCare {
    private final String place;
    private final Set<UUID> inFiles = new HashSet<>();
    private final Set<Instant> copies = new HashSet<>();
    private long revision;

    Elsewhere(String place) {
      this.place = place;
    }

    void copy() {
      copies.add(Instant.now().minus(Duration.ofHours(2)));
    }

    @Override
    public IndexStatus status() {
      return new IndexStatus(
          IndexStatus.Condition.READY, 1, new IndexState(1, revision, null, 0, 0));
    }

    @Override
    public IndexTraces traces(Set<UUID> imageIds) {
      Set<UUID> found = new HashSet<>(imageIds);
      found.retainAll(inFiles);
      return new IndexTraces(1, revision, Set.of(), found);
    }

    @Override
    public void expunge() {
      inFiles.clear();
    }

    @Override
    public String place() {
      return place;
    }

    @Override
    public int removeBackups(Instant before) {
      int all = copies.size();
      copies.removeIf(copy -> copy.isBefore(before));
      return all - copies.size();
    }

    @Override
    public GalleryView view() {
      throw new UnsupportedOperationException();
    }

    @Override
    public GalleryView view(TemplateModel model) {
      throw new UnsupportedOperationException();
    }

    @Override
    public NextGeneration beginGeneration() {
      throw new UnsupportedOperationException();
    }

    @Override
    public IndexCheck verify() {
      throw new UnsupportedOperationException();
    }

    @Override
    public IndexBackup backUp() {
      throw new UnsupportedOperationException();
    }
  }
}
