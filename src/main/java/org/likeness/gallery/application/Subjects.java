package org.likeness.gallery.application;

import org.likeness.gallery.GallerySql;
import org.likeness.retention.LegalHolds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** What a force holds of a person. */
@ApplicationScoped
class Subjects {
  private static final String HELD =
      """
      select i.person_id, count(*) as images,
             count(*) filter (where i.age_at_capture < 18) as under18,
             count(*) filter (where i.arrest_outcome <> 'convicted') as unconvicted,
             count(*) filter (where %s) as held
        from custody_image i join person p on p.id = i.person_id
       where p.force = ? and p.person_reference = ?
       group by i.person_id
      """
          .formatted(LegalHolds.ON_IMAGE);

  private final GallerySql sql;
  private final Clock clock;

  Subjects(GallerySql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Subject of(String force, String personReference) {
    return sql
        .list(
            HELD,
            row ->
                Subject.of(
                    GallerySql.id(row, "person_id"),
                    row.getInt("images"),
                    row.getInt("under18"),
                    row.getInt("unconvicted"),
                    row.getInt("held")),
            List.of(LocalDate.now(clock), force, personReference))
        .stream()
        .findFirst()
        .orElseGet(() -> Subject.of(null, 0, 0, 0, 0));
  }

  /** All images of the person. */
  Set<UUID> images(String force, String personReference) {
    return Set.copyOf(
        sql.list(
            "select i.id from custody_image i join person p on p.id = i.person_id"
                + " where p.force = ? and p.person_reference = ?",
            row -> GallerySql.id(row, "id"),
            List.of(force, personReference)));
  }

  List<UUID> erasures(UUID application) {
    return sql.list(
        "select erasure_id from deletion_application_erasure where application_id = ?"
            + " order by erasure_id",
        row -> GallerySql.id(row, "erasure_id"),
        List.of(application));
  }

  void erased(UUID application, UUID erasure) {
    sql.update(
        "insert into deletion_application_erasure values (?, ?)", List.of(application, erasure));
  }
}
