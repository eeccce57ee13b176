package org.likeness.gallery.erasure;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The rows went with the erasure's own transaction: here they are looked for again. What an import
 * was told goes here if a worker held it then.
 */
@ApplicationScoped
class RecordsStep implements ErasureStep {
  private static final String REST =
      "select (select count(*) from custody_image where id in (:ids))"
          + " + (select count(*) from face_template where image_id in (:ids))"
          + " + (select count(*) from custody_image_history where image_id in (:ids))"
          + " + (select count(*) from person where id in (:people))";

  /** An id that nobody has: SQL knows no empty list. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final EntityManager database;
  private final Instance<SourceRecords> sources;

  RecordsStep(EntityManager database, @Any Instance<SourceRecords> sources) {
    this.database = database;
    this.sources = sources;
  }

  @Override
  public Step step() {
    return Step.RECORDS;
  }

  @Override
  @Transactional
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    List<SourceRecords.Key> keys = keys(images);
    sources.forEach(source -> source.erase(keys));
    long rest = rest(images);
    return rest == 0 ? new Attempt.Done() : new Attempt.Waiting(rest + " rows are left");
  }

  private static List<SourceRecords.Key> keys(List<ErasedImageRow> images) {
    return images.stream().map(ErasedImageRow::key).toList();
  }

  /** Rows of the images and their records, and of people who are gone, in the database. */
  @Transactional
  long rest(List<ErasedImageRow> images) {
    List<UUID> gone =
        images.stream().filter(image -> image.personGone).map(image -> image.personId).toList();
    Object rows =
        database
            .createNativeQuery(REST)
            .setParameter("ids", images.stream().map(image -> image.imageId).toList())
            .setParameter("people", gone.isEmpty() ? List.of(NOBODY) : gone)
            .getSingleResult();
    List<SourceRecords.Key> keys = keys(images);
    return ((Number) rows).longValue()
        + sources.stream().mapToLong(source -> source.rest(keys)).sum();
  }
}
