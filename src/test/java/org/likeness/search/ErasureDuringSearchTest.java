package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.engine.Stages;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.EnrolmentResult;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.NextGeneration;
import org.likeness.gallery.ScanChoice;
import org.likeness.gallery.TestEnrolments;
import org.likeness.gallery.erasure.Erasures;
import org.likeness.gallery.erasure.SoonExpunged;
import org.likeness.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Images are erased one after the other while other threads search for them and the index is built
 * anew, again and again: a search that begins after an erasure was answered never lists it (G3).
 */
@QuarkusTest
@TestProfile(SoonExpunged.class)
@QuarkusTestResource(LikenessForTests.class)
class ErasureDuringSearchTest {
  private static final int IMAGES = 120;
  private static final int SEARCHERS = 3;
  private static final OperatingPoint ALL =
      new OperatingPoint(
          SearchMode.INVESTIGATIVE, "a test", null, 5, null, null, null, null, null, null);

  @Inject GallerySearch search;
  @Inject Gallery gallery;
  @Inject GalleryIndex index;
  @Inject Erasures erasures;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicIntegerArray erased = new AtomicIntegerArray(IMAGES);
  private final AtomicInteger searches = new AtomicInteger();
  private final AtomicInteger found = new AtomicInteger();
  private final AtomicInteger builds = new AtomicInteger();
  private List<Enrolment> people;
  private List<UUID> images;

  @Test
  void searchThatBeginsAfterTheAnswerNeverListsTheErased() throws Exception {
    enrolAndAwait();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < SEARCHERS; i++) {
        int first = i;
        running.add(threads.submit(() -> searchOn(first)));
      }
      running.add(threads.submit(this::rebuildOn));
      try {
        for (int i = 0; i < IMAGES; i++) {
          UUID image = images.get(i);
          QuarkusTransaction.requiringNew()
              .run(() -> erasures.begin(Set.of(image), "a test", Actor.SYSTEM));
          erased.set(i, 1);
        }
      } finally {
        over.set(true);
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    System.out.printf(
        "%d searches, %d of which found, %d rebuilds%n", searches.get(), found.get(), builds.get());
    assertThat(found.get()).as("some searches came before").isPositive();
    assertThat(builds.get()).isPositive();
  }

  private void enrolAndAwait() throws InterruptedException {
    TestEnrolments fresh = new TestEnrolments();
    people =
        IntStream.range(0, IMAGES)
            .mapToObj(i -> fresh.of(TestEnrolments.reference("C"), TestEnrolments.reference("P")))
            .toList();
    images =
        QuarkusTransaction.requiringNew().call(() -> gallery.enrol(people)).stream()
            .map(EnrolmentResult::imageId)
            .toList();
    long since = System.nanoTime();
    while (!lists(IMAGES - 1)) {
      assertThat((System.nanoTime() - since) / 1e9).isLessThan(180);
      Thread.sleep(20);
    }
  }

  private boolean lists(int person) {
    try {
      return search
          .search(probe(person), SearchFilter.NONE, ALL, ScanChoice.EXHAUSTIVE)
          .candidates()
          .stream()
          .flatMap(candidate -> candidate.images().stream())
          .anyMatch(image -> image.imageId().equals(images.get(person)));
    } catch (Problem e) {
      return false; // the first index is being built
    }
  }

  private Probe probe(int person) {
    Enrolment one = people.get(person);
    return new Probe(
        one.template(), ModelUsed.of(one.model(), ProbeFusion.NOW), List.of(), Stages.NONE);
  }

  private void searchOn(int first) {
    for (int i = first; !over.get(); i++) {
      int person = i % IMAGES;
      boolean goneBefore = erased.get(person) == 1;
      boolean listed = lists(person);
      searches.incrementAndGet();
      found.addAndGet(listed ? 1 : 0);
      assertThat(goneBefore && listed).as("image %d", person).isFalse();
    }
  }

  private void rebuildOn() {
    while (!over.get()) {
      try (NextGeneration next = index.beginGeneration()) {
        next.build();
        next.commit();
        builds.incrementAndGet();
      }
    }
  }
}
