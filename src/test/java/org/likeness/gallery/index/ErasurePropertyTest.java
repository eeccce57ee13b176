package org.likeness.gallery.index;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.EnrolmentResult;
import org.likeness.gallery.EnrolmentResult.Outcome;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.Sex;
import org.likeness.gallery.TestEnrolments;
import org.likeness.gallery.erasure.Erasures;
import org.likeness.gallery.erasure.LedgerReplay;
import org.likeness.gallery.erasure.SoonExpunged;
import org.likeness.retention.RetentionSweep;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After any sequence of what can happen to a gallery and its index, nobody erased, withdrawn or
 * past review is returned, by either scan (G2, G3). The sequences are drawn at random; the seed is
 * printed and can be given as {@code likeness.test.seed}. The database is the real one, and so are
 * its copies and those of the index.
 */
@QuarkusTest
@TestProfile(SoonExpunged.class)
@QuarkusTestResource(LikenessForTests.class)
class ErasurePropertyTest {
  private static final int SEQUENCES = 6;
  private static final int STEPS = 40;

  @Inject Gallery gallery;
  @Inject Erasures erasures;
  @Inject LedgerReplay replay;
  @Inject RetentionSweep sweep;
  @Inject DatabaseFeed feed;
  @Inject AgroalDataSource database;
  @TempDir Path folder;

  private final TestEnrolments vectors = new TestEnrolments();
  private OldDatabase copies;
  private KeptIndex index;

  /** What was enrolled by image, also by images that a restore has made unknown. */
  private final Map<UUID, Enrolment> enrolled = new HashMap<>();

  private final Set<UUID> erased = new HashSet<>();
  private Random random = new Random(0);

  @BeforeEach
  void open() throws Exception {
    copies = new OldDatabase(database);
    index = new KeptIndex(folder, feed);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void nobodyErasedOrPastReviewIsEverReturned() throws Exception {
    long seed = Long.getLong("likeness.test.seed", System.nanoTime());
    System.out.println("seed of the sequences: -Dlikeness.test.seed=" + seed);
    random = new Random(seed);
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      enrol(20);
      copies.keep();
      index.follow();
      index.keepCopy();
      List<String> done = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        done.add(step());
      }
      index.follow();
      check(done);
    }
    assertThat(erased).isNotEmpty();
  }

  private String step() throws Exception {
    switch (random.nextInt(11)) {
      case 0, 1 -> {
        enrol(5);
        return "enrol";
      }
      case 2 -> {
        update();
        return "update";
      }
      case 3, 4 -> {
        erase();
        return "erase";
      }
      case 5 -> {
        QuarkusTransaction.requiringNew().call(() -> gallery.withdraw(Set.of(any())));
        return "withdraw";
      }
      case 6 -> {
        index.rebuild(this::erase);
        return "rebuild with an erasure meanwhile";
      }
      case 7 -> {
        index.restart();
        return "restart";
      }
      case 8 -> {
        index.restoreCopy();
        return "restore the index";
      }
      case 9 -> {
        copies.restore();
        replay.replay();
        // copies of an index that is newer than its database are of no use, as the guide says
        index.follow();
        index.keepCopy();
        return "restore the database";
      }
      default -> {
        index.follow();
        return "follow";
      }
    }
  }

  private void enrol(int images) {
    List<Enrolment> batch = new ArrayList<>();
    for (int i = 0; i < images; i++) {
      boolean due = random.nextInt(4) == 0;
      batch.add(
          TestEnrolments.of(
              TestEnrolments.record(
                  TestEnrolments.reference("C"),
                  TestEnrolments.reference("P"),
                  random.nextBoolean() ? ArrestOutcome.CONVICTED : ArrestOutcome.NO_FURTHER_ACTION,
                  due ? LocalDate.of(2020, 1, 1) : LocalDate.of(2099, 1, 1)),
              vectors.vector(),
              TestEnrolments.MODEL));
    }
    keep(batch);
  }

  private void keep(List<Enrolment> batch) {
    List<EnrolmentResult> results =
        QuarkusTransaction.requiringNew().call(() -> gallery.enrol(batch));
    for (int i = 0; i < batch.size(); i++) {
      if (results.get(i).outcome() != Outcome.ERASED) {
        enrolled.put(results.get(i).imageId(), batch.get(i));
      }
    }
  }

  /**
   * The same image with another record: of somebody who is erased too, which must not come back.
   */
  private void update() {
    Enrolment old = enrolled.get(any());
    keep(
        List.of(
            TestEnrolments.of(
                TestEnrolments.record(
                    old.record().custodyReference(),
                    TestEnrolments.reference("P"),
                    old.record().arrestOutcome(),
                    old.record().reviewDate()),
                old.template().toVector(),
                TestEnrolments.MODEL)));
  }

  private UUID any() {
    List<UUID> all = enrolled.keySet().stream().sorted().toList();
    return all.get(random.nextInt(all.size()));
  }

  private void erase() {
    UUID image = any();
    if (erased.contains(image) || !copies.has(image)) {
      return;
    }
    UUID erasure =
        QuarkusTransaction.requiringNew()
            .call(() -> erasures.begin(Set.of(image), "a sequence of a test", Actor.SYSTEM));
    copies.awaitNoted(erasure);
    erased.add(image);
  }

  private void check(List<String> done) throws Exception {
    sweep.sweep();
    index.follow();
    Set<UUID> searchable = copies.searchable();
    for (Map.Entry<UUID, Enrolment> one : enrolled.entrySet()) {
      boolean expected = searchable.contains(one.getKey());
      if (erased.contains(one.getKey())) {
        assertThat(expected).as("the database holds an erased image after %s", done).isFalse();
      }
      for (GalleryFilter filter : List.of(GalleryFilter.NONE, women())) {
        assertThat(finds(one.getKey(), one.getValue(), ScanMode.EXHAUSTIVE, filter))
            .as("%s after %s", one.getKey(), done)
            .isEqualTo(expected);
        // a walk may miss somebody, but finds nobody who is gone
        assertThat(finds(one.getKey(), one.getValue(), ScanMode.APPROXIMATE, filter) && !expected)
            .as("%s by a walk after %s", one.getKey(), done)
            .isFalse();
      }
    }
  }

  private static GalleryFilter women() {
    return new GalleryFilter(
        Set.of(), Set.of(Sex.FEMALE), null, null, null, null, Set.of(), Set.of());
  }

  private boolean finds(UUID image, Enrolment enrolment, ScanMode scan, GalleryFilter filter) {
    try (GalleryView view = index.view()) {
      return view
          .search(new GalleryQuery(enrolment.template(), 10, null, filter, scan))
          .people()
          .stream()
          .flatMap(person -> person.images().stream())
          .anyMatch(match -> match.imageId().equals(image));
    }
  }
}
