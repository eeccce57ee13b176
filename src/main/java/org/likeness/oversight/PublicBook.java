package org.likeness.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The public forms. One that is final is kept and never made again: two forms of a year, between
 * which an outcome was recorded, would tell by their difference what each withholds.
 */
@ApplicationScoped
class PublicBook {
  private final PublicMaker maker;
  private final EntityManager database;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  PublicBook(
      PublicMaker maker, EntityManager database, AuditLog audit, ObjectMapper json, Clock clock) {
    this.maker = maker;
    this.database = database;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The form of a year; provisional until it is final.
   *
   * @throws Problem not-found before the first search and after this year
   */
  PublicStatistics read(int year, Actor actor) {
    if (!maker.years().contains(year)) {
      throw Problem.of(ProblemType.NOT_FOUND, "No search was made in this year");
    }
    PublicStatistics form = stored(year).orElseGet(() -> make(year));
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "statistics.public-read", actor, "statistics", year));
    return form;
  }

  /** Keeps the forms that have become final; what is kept already is left alone. */
  void keepFinalOnes() {
    for (int year : maker.years()) {
      if (maker.isFinal(year) && stored(year).isEmpty()) {
        make(year);
      }
    }
  }

  private PublicStatistics make(int year) {
    PublicStatistics form = maker.make(year);
    if (form.provisional()) {
      return form;
    }
    keep(form);
    return stored(year).orElseThrow();
  }

  /** Of two that are made at once the first is kept. */
  private void keep(PublicStatistics form) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              int kept =
                  database
                      .createNativeQuery(
                          "insert into public_statistics (year, made_at, document)"
                              + " values (?1, ?2, cast(?3 as jsonb)) on conflict do nothing")
                      .setParameter(1, form.year())
                      .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                      .setParameter(3, write(form))
                      .executeUpdate();
              if (kept == 1) {
                audit.append(
                    AuditEntry.of(
                        EventKind.DISCLOSURE,
                        "statistics.made-final",
                        Actor.SYSTEM,
                        "statistics",
                        form.year()));
              }
            });
  }

  private Optional<PublicStatistics> stored(int year) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              List<?> found =
                  database
                      .createNativeQuery(
                          "select cast(document as text) from public_statistics where year = ?1",
                          String.class)
                      .setParameter(1, year)
                      .getResultList();
              return found.stream().map(Object::toString).map(this::read).findFirst();
            });
  }

  private String write(PublicStatistics form) {
    try {
      return json.writeValueAsString(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a public form can always be written", e);
    }
  }

  private PublicStatistics read(String document) {
    try {
      return json.readValue(document, PublicStatistics.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored public form cannot be read", e);
    }
  }
}
