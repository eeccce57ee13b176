package org.likeness.gallery.companion;

import org.likeness.gallery.GalleryChanged;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.NewTemplate;
import org.likeness.gallery.TemplateRows;
import org.likeness.media.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * What is left to embed, and what was. Images are looked at in the order of the gallery's revision,
 * which is the order of their commits: what a kill leaves is where the next one begins.
 */
@ApplicationScoped
class EmbeddingWork {

  /** So long after the death of one process another goes on. */
  private static final Duration CLAIM = Duration.ofSeconds(20);

  private static final String BEGIN =
      """
      with turn as (
        update companion set
          alone = case when alone = 0 and begun >= :tries then :most else alone end,
          begun = case when alone = 0 and begun >= :tries then 1 else begun + 1 end
        where number = :number
        returning alone, begun)
      select alone, begun from turn""";

  private final EntityManager database;
  private final GalleryModel gallery;
  private final Companions companions;
  private final TemplateRows templates;
  private final Event<GalleryChanged> changed;
  private final Clock clock;
  private final UUID me = UUID.randomUUID();

  EmbeddingWork(
      EntityManager database,
      GalleryModel gallery,
      Companions companions,
      TemplateRows templates,
      Event<GalleryChanged> changed,
      Clock clock) {
    this.database = database;
    this.gallery = gallery;
    this.companions = companions;
    this.templates = templates;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * An image of the gallery.
   *
   * @param id which
   * @param revision of its last change
   * @param media its bytes
   * @param done whether it has a template or a failure
   */
  record Waiting(UUID id, long revision, Sha256 media, boolean done) {}

  /**
   * How the next images are begun.
   *
   * @param alone whether one by one, because processes ended at some of them
   * @param begun how often by now, this time included
   */
  record Turn(boolean alone, int begun) {}

  /** What became of an image. */
  sealed interface Outcome {
    Waiting image();

    /** It has a template now. */
    record Embedded(Waiting image, NewTemplate template) implements Outcome {}

    /** It cannot have one. */
    record Failed(Waiting image, String reason, String detail) implements Outcome {}
  }

  /** The companion, if there is one and no other process is at it. */
  @Transactional
  Optional<Companion> claim() {
    int claimed =
        database
            .createNativeQuery(
                "update companion set claimed_by = :me, claimed_until = :until"
                    + " where claimed_by is null or claimed_by = :me or claimed_until < :now")
            .setParameter("me", me)
            .setParameter("until", clock.instant().plus(CLAIM))
            .setParameter("now", clock.instant())
            .executeUpdate();
    return claimed == 0 ? Optional.empty() : companions.current();
  }

  /** The next images after those that were looked at. */
  @Transactional
  List<Waiting> next(Companion companion, int most) {
    return waiting(
        database
            .createNativeQuery(
                "select i.id, i.revision, i.sha256,"
                    // as values, which are looked up one by one whatever the statistics say
                    + " (select true from face_template t where t.image_id = i.id and t.number = :number) is not null"
                    + " or (select true from template_failure f where f.image_id = i.id and f.number = :number) is not null"
                    + " from custody_image i where (i.revision, i.id) > (:revision, :image)"
                    + " order by i.revision, i.id",
                Object[].class)
            .setParameter("number", companion.number())
            .setParameter("revision", companion.revision())
            .setParameter("image", companion.imageId())
            .setMaxResults(most));
  }

  /** Some images that have a template by now. */
  @Transactional
  List<Waiting> embedded(Companion companion, int most) {
    return waiting(
        database
            .createNativeQuery(
                "select i.id, i.revision, i.sha256, true from face_template t"
                    + " join custody_image i on i.id = t.image_id where t.number = :number",
                Object[].class)
            .setParameter("number", companion.number())
            .setMaxResults(most));
  }

  private static List<Waiting> waiting(Query images) {
    List<?> rows = images.getResultList();
    return rows.stream().map(row -> waiting((Object[]) row)).toList();
  }

  private static Waiting waiting(Object[] row) {
    return new Waiting(
        (UUID) row[0],
        ((Number) row[1]).longValue(),
        new Sha256((String) row[2]),
        (Boolean) row[3]);
  }

  /**
   * Notes that the next images are begun. The note stays if the process ends; after some such ends
   * the images are begun alone.
   *
   * @param tries in company, and as many alone
   * @param most images that are begun together
   */
  @Transactional
  Turn begin(Companion companion, int tries, int most) {
    List<?> turns =
        database
            .createNativeQuery(BEGIN, Object[].class)
            .setParameter("tries", tries)
            .setParameter("most", most)
            .setParameter("number", companion.number())
            .getResultList();
    // ended meanwhile: what is made is dropped
    return turns.isEmpty() ? new Turn(false, 1) : turn((Object[]) turns.getFirst());
  }

  private static Turn turn(Object[] row) {
    return new Turn(((Number) row[0]).intValue() > 0, ((Number) row[1]).intValue());
  }

  /** Takes the note back: they failed, and the process lives. */
  @Transactional
  void notBegun(Companion companion) {
    database
        .createNativeQuery(
            "update companion set begun = greatest(begun - 1, 0) where number = :number")
        .setParameter("number", companion.number())
        .executeUpdate();
  }

  /** Keeps what was made, and how far that is. What was erased meanwhile stays away. */
  @Transactional
  void keep(Companion companion, List<Outcome> outcomes, Waiting last) {
    if (companion.whole() && !outcomes.isEmpty()) {
      announce(outcomes);
    }
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Embedded(Waiting image, NewTemplate template) ->
            templates.add(image.id(), companion.number(), companion.model(), template);
        case Outcome.Failed(Waiting image, String reason, String detail) ->
            fail(companion, image, reason, detail);
      }
    }
    database
        .createNativeQuery(
            "update companion set revision = :revision, image_id = :image, begun = 0,"
                + " alone = greatest(alone - 1, 0) where number = :number")
        .setParameter("revision", last.revision())
        .setParameter("image", last.id())
        .setParameter("number", companion.number())
        .executeUpdate();
  }

  /** An index that follows already sees a template only by a new revision of its image. */
  private void announce(List<Outcome> outcomes) {
    var unused = gallery.locked();
    long revision = gallery.nextRevision();
    database
        .createNativeQuery("update custody_image set revision = :revision where id in (:images)")
        .setParameter("revision", revision)
        .setParameter("images", outcomes.stream().map(outcome -> outcome.image().id()).toList())
        .executeUpdate();
    changed.fire(new GalleryChanged(revision));
  }

  private void fail(Companion companion, Waiting image, String reason, String detail) {
    database
        .createNativeQuery(
            "insert into template_failure select i.id, :number, :reason, :detail, :now"
                + " from custody_image i where i.id = :image for key share of i"
                + " on conflict do nothing")
        .setParameter("number", companion.number())
        .setParameter("reason", reason)
        .setParameter("detail", detail)
        .setParameter("now", clock.instant())
        .setParameter("image", image.id())
        .executeUpdate();
  }

  /** Every image has been looked at, unless one came in this moment. */
  @Transactional
  void whole(Companion companion) {
    var unused = gallery.locked();
    if (next(companion, 1).isEmpty()) {
      database
          .createNativeQuery("update companion set whole = true where number = :number")
          .setParameter("number", companion.number())
          .executeUpdate();
    }
  }
}
