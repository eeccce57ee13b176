package org.likeness.gallery.due;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.DatedRules;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GallerySql;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.RetentionGallery;
import org.likeness.gallery.RetentionGallery.Enrolled;
import org.likeness.gallery.ScanMode;
import org.likeness.problem.Problem;
import org.likeness.retention.RetentionParticipant;
import org.likeness.retention.RetentionSweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.gallery.RetentionGallery.TODAY;

/**
 * Whatever the sequence of enrolments, corrections, rule sets, holds and decisions: after a sweep
 * no unconvicted person's image past its review can be found, and nothing that is held is gone
 * (G2).
 */
@QuarkusTest
@TestProfile(DatedRules.class)
@QuarkusTestResource(LikenessForTests.class)
class RetentionPropertyTest {
  private static final int STEPS = 120;
  private static final Actor MANAGER =
      new Actor("property", "property", new ForceCode("MET"), Set.of());

  @Inject Decisions decisions;
  @Inject DecisionWork work;
  @Inject RetentionSweep sweep;
  @Inject @Any Instance<RetentionParticipant> participants;
  @Inject GalleryIndex index;
  @Inject GallerySql sql;

  private final List<Enrolled> images = new ArrayList<>();
  private final Set<UUID> held = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_122, 77})
  void nobodyPastReviewIsFoundAndNothingHeldIsGone(long seed) throws Exception {
    Random random = new Random(seed);
    System.out.println("Retention property, seed " + seed);
    for (int step = 0; step < STEPS; step++) {
      change(random);
      if (random.nextInt(10) == 0) {
        sweep.sweep();
        assertKept();
      }
    }
    sweep.sweep();
    assertKept();
    assertNotFound();
  }

  private void change(Random random) {
    switch (random.nextInt(images.size() < 8 ? 1 : 7)) {
      case 0 -> images.add(RetentionGallery.enrol(record(random)));
      case 1 -> correct(random);
      case 2 -> follow(random.nextBoolean() ? LocalDate.parse(DatedRules.FROM) : TODAY);
      case 3 -> hold(any(random).id());
      case 4 -> decide(random, "delete", null);
      case 5 -> decide(random, "retain", TODAY.plusDays(1 + random.nextInt(150)));
      default -> work.atIntervals();
    }
  }

  private org.likeness.gallery.CustodyRecord record(Random random) {
    ArrestOutcome[] outcomes = ArrestOutcome.values();
    return RetentionGallery.record(
        RetentionGallery.reference("P"),
        outcomes[random.nextInt(outcomes.length)],
        14 + random.nextInt(10),
        TODAY.minusDays(random.nextInt(2500)),
        random.nextInt(3) == 0 ? TODAY.plusDays(random.nextInt(400) - 200) : null);
  }

  /** The source sends the record again, with another outcome or review date. */
  private void correct(Random random) {
    Enrolled known = any(random);
    org.likeness.gallery.CustodyRecord other = record(random);
    org.likeness.gallery.CustodyRecord before = known.record();
    images.add(
        RetentionGallery.enrol(
            new org.likeness.gallery.CustodyRecord(
                before.force(),
                before.custodyReference(),
                before.personReference(),
                before.captureDate(),
                before.ageAtCapture(),
                before.sex(),
                null,
                other.arrestOutcome(),
                before.offenceGroup(),
                before.imageType(),
                other.reviewDate()),
            known.vector()));
  }

  private void follow(LocalDate day) {
    participants.forEach(participant -> participant.sweep(day, 1000));
  }

  private void hold(UUID image) {
    int placed =
        sql.update(
            "insert into legal_hold (id, subject_type, subject_id, force, reason, authority,"
                + " placed_by_id, placed_by, placed_at) select ?, 'image', id, 'MET', 'claim',"
                + " 'court', 'property', 'property', now() from custody_image where id = ?",
            List.of(UUID.randomUUID(), image));
    if (placed > 0) {
      held.add(image);
    }
  }

  private void decide(Random random, String decision, @Nullable LocalDate until) {
    DueFilter some =
        new DueFilter(366, null, null, null, List.of(any(random).id(), any(random).id()));
    DecisionRequest request = new DecisionRequest(decision, until, "as it falls", some, null);
    int images = (int) decisions.preview(request, MANAGER).toDecide();
    if (images > 0) {
      decisions.make(new DecisionRequest(decision, until, "as it falls", some, images), MANAGER);
    }
    try {
      decisions.make(new DecisionRequest(decision, until, "other count", some, 7), MANAGER);
      throw new AssertionError("a decision about another number of images must be refused");
    } catch (Problem refused) {
      assertThat(refused.type().slug()).isEqualTo("conflict");
    }
  }

  private Enrolled any(Random random) {
    return images.get(random.nextInt(images.size()));
  }

  private void assertKept() {
    assertThat(ids("searchable and arrest_outcome <> 'convicted' and review_date < current_date"))
        .as("searchable past review")
        .isEmpty();
    assertThat(ids("true")).as("held images").containsAll(held);
  }

  private void assertNotFound() throws InterruptedException {
    awaitIndex();
    Set<UUID> findable = ids("searchable");
    for (Enrolled image : images) {
      for (ScanMode scan : ScanMode.values()) {
        UUID best = best(image.vector(), scan);
        assertThat(findable.contains(image.id()) || !image.id().equals(best))
            .as("%s scan for an image that must not be found", scan)
            .isTrue();
      }
    }
  }

  private Set<UUID> ids(String condition) {
    return new HashSet<>(
        sql.list(
            "select id from custody_image where " + condition,
            row -> GallerySql.id(row, "id"),
            List.of()));
  }

  private UUID best(float[] probe, ScanMode scan) {
    try (GalleryView view = index.view()) {
      GalleryQuery query =
          new GalleryQuery(
              new FaceTemplate("random-vectors", probe), 1, null, GalleryFilter.NONE, scan);
      return view.search(query).people().stream()
          .map(person -> person.best().imageId())
          .findFirst()
          .orElse(new UUID(0, 0));
    }
  }

  private void awaitIndex() throws InterruptedException {
    long revision =
        sql.list("select revision from gallery_state", row -> row.getLong(1), List.of()).getFirst();
    long until = System.nanoTime() + 60_000_000_000L;
    for (IndexState serving = index.status().serving();
        serving == null || serving.revision() < revision;
        serving = index.status().serving()) {
      assertThat(System.nanoTime()).as("the index follows").isLessThan(until);
      Thread.sleep(20);
    }
  }
}
