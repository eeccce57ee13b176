package org.likeness.gallery.companion;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * The second model: begun, exchanged with the searched one, and ended, each in the transaction of
 * the caller, who holds the gallery's lock and audits.
 */
@ApplicationScoped
public class Companions {
  private static final String EMBEDDED =
      "select 1 from face_template t where t.image_id = i.id and t.number = :number";
  private static final String FAILED =
      "select 1 from template_failure f where f.image_id = i.id and f.number = :number";

  private final EntityManager database;
  private final GalleryModel gallery;
  private final Clock clock;

  Companions(EntityManager database, GalleryModel gallery, Clock clock) {
    this.database = database;
    this.gallery = gallery;
    this.clock = clock;
  }

  /** The one that there is. */
  @Transactional
  public Optional<Companion> current() {
    return database
        .createNativeQuery(
            "select number, model_id, model_sha256, preprocessing, keep_until, whole, revision,"
                + " image_id from companion",
            Object[].class)
        .getResultList()
        .stream()
        .map(row -> companion((Object[]) row))
        .findFirst();
  }

  private static Companion companion(Object[] row) {
    return new Companion(
        ((Number) row[0]).intValue(),
        new TemplateModel((String) row[1], new Sha256((String) row[2]), (String) row[3]),
        (Instant) row[4],
        (Boolean) row[5],
        ((Number) row[6]).longValue(),
        (UUID) row[7]);
  }

  /** Begins to make templates of another model; one that is kept is ended. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(TemplateModel model) {
    end();
    insert(model, "nextval('template_number')", null, false);
  }

  /** Gives it up; its templates are removed by the sweep. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end() {
    query("insert into dropped_templates select number, :now from companion")
        .setParameter("now", clock.instant())
        .executeUpdate();
    query("delete from companion").executeUpdate();
  }

  /**
   * Makes it the searched one, and keeps the other beside it.
   *
   * @param keepUntil how long the other is kept
   * @throws Problem conflict if images have no template of it yet, and none failed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void exchange(Companion companion, Instant keepUntil) {
    TemplateModel former = gallery.locked().orElseThrow();
    requireWhole(companion);
    query("delete from companion").executeUpdate();
    int number = gallery.become(companion.model(), companion.number());
    insert(former, Integer.toString(number), keepUntil, true);
  }

  private void requireWhole(Companion companion) {
    Number waiting =
        (Number)
            query(
                    "select count(*) from custody_image i where i.revision > :revision and not exists ("
                        + EMBEDDED
                        + ") and not exists ("
                        + FAILED
                        + ")")
                .setParameter("revision", companion.revision() - 1)
                .setParameter("number", companion.number())
                .getSingleResult();
    if (!companion.whole() || waiting.longValue() > 0) {
      throw Problem.of(
          ProblemType.CONFLICT, "Not every image has a template of it yet; try again when it has");
    }
  }

  private void insert(
      TemplateModel model, String number, @Nullable Instant keepUntil, boolean whole) {
    query(
            "insert into companion (id, number, model_id, model_sha256, preprocessing, begun_at, keep_until, whole, revision)"
                + " select 1, %s, :model, :sha256, :preprocessing, :now, %s, :whole,"
                    .formatted(
                        number, keepUntil == null ? "null" : "timestamptz '" + keepUntil + "'")
                + " case when :whole then revision else 0 end from gallery_state")
        .setParameter("model", model.id())
        .setParameter("sha256", model.sha256().hex())
        .setParameter("preprocessing", model.preprocessing())
        .setParameter("now", clock.instant())
        .setParameter("whole", whole)
        .executeUpdate();
  }

  /** How far it is; counts the whole gallery. */
  @Transactional
  public CompanionProgress progress(Companion companion) {
    return new CompanionProgress(
        count("select count(*) from custody_image where :number > 0", companion),
        count("select count(*) from face_template where number = :number", companion),
        failed(companion),
        companion.whole(),
        count(
            "select count(distinct i.person_id) from template_failure x"
                + " join custody_image i on i.id = x.image_id where x.number = :number and i.searchable"
                + " and not exists (select 1 from custody_image j join face_template t on t.image_id = j.id"
                + " and t.number = :number where j.person_id = i.person_id and j.searchable)",
            companion));
  }

  /** Images that it makes no template of. */
  @Transactional
  public long failed(Companion companion) {
    return count("select count(*) from template_failure where number = :number", companion);
  }

  private long count(String sql, Companion companion) {
    return ((Number) query(sql).setParameter("number", companion.number()).getSingleResult())
        .longValue();
  }

  /** The images that it makes no template of, the first of them. */
  @Transactional
  public List<EmbeddingFailure> failures(Companion companion, int most) {
    return database
        .createNativeQuery(
            "select image_id, reason, detail, failed_at from template_failure"
                + " where number = :number order by image_id",
            Object[].class)
        .setParameter("number", companion.number())
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(row -> failure((Object[]) row))
        .toList();
  }

  private static EmbeddingFailure failure(Object[] row) {
    return new EmbeddingFailure((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]);
  }

  private Query query(String sql) {
    return database.createNativeQuery(sql);
  }
}
