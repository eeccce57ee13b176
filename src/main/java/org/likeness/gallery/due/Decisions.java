package org.likeness.gallery.due;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GallerySql;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.retention.ReviewDates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes decisions about images whose review is due; {@link DecisionWork} carries them out. */
@ApplicationScoped
class Decisions {
  /** Decisions about more images are made in parts. */
  static final int MOST_IMAGES = 100_000;

  private static final String TALLY =
      """
      select count(*) as matching,
             count(*) filter (where allowed and not decided) as to_decide,
             count(distinct person_id) filter (where allowed and not decided) as people,
             count(*) filter (where allowed and not decided and arrest_outcome <> 'convicted') as unconvicted,
             count(*) filter (where allowed and not decided and age_at_capture < 18) as under18,
             count(*) filter (where not allowed and ?) as held,
             count(*) filter (where not allowed and not ?) as beyond,
             count(*) filter (where decided) as decided
        from (select i.person_id, i.arrest_outcome, i.age_at_capture, %s as allowed, %s as decided
                from custody_image i where %s) chosen
      """;

  private static final String MAKE =
      "insert into gallery_review (id, force, decision, until, reason, filter, images,"
          + " decided_by_id, decided_by, decided_at) values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)";

  private static final String CHOOSE =
      """
      insert into gallery_review_image (review_id, image_id)
      select ?, i.id from custody_image i where %s and %s and not %s
      on conflict do nothing
      """;

  private final GallerySql sql;
  private final ReviewDates rules;
  private final DecidedRecords records;
  private final ObjectMapper json;
  private final AuditLog audit;
  private final Clock clock;

  Decisions(
      GallerySql sql,
      ReviewDates rules,
      DecidedRecords records,
      ObjectMapper json,
      AuditLog audit,
      Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.records = records;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a decision would do; nothing is stored.
   *
   * @throws Problem invalid-request
   */
  @Transactional
  DueTally preview(DecisionRequest request, Actor actor) {
    DecisionOrder order = order(request, actor);
    List<Object> parameters = new ArrayList<>();
    boolean deletes = order.decision() == DueDecision.DELETE;
    parameters.add(deletes);
    parameters.add(deletes);
    parameters.addAll(order.allowedParameters());
    parameters.addAll(order.query().parameters());
    DueTally tally =
        sql.list(
                TALLY.formatted(order.allowed(), DueQuery.DECIDED, order.query().condition()),
                DueTally::read,
                parameters)
            .getFirst();
    audit.append(
        AuditEntry.of(
                EventKind.CONSULTATION, "gallery.reviews-counted", actor, "force", actor.force())
            .with("count", tally.matching()));
    return tally;
  }

  /**
   * Makes a decision about the images that it was confirmed for.
   *
   * @throws Problem invalid-request; conflict if it would be about another number of images
   */
  @Transactional
  Decided make(DecisionRequest request, Actor actor) {
    DecisionOrder order = order(request, actor);
    int confirmed = confirmed(request.confirmed());
    UUID id = UuidCreator.getTimeOrderedEpoch();
    sql.update(
        MAKE,
        Arrays.asList(
            id,
            actor.force().value(),
            order.decision().wireName(),
            order.until(),
            order.reason(),
            written(order.query().filter()),
            confirmed,
            actor.userId(),
            actor.login(),
            clock.instant()));
    requireSame(confirmed, choose(id, order));
    audit.append(event(id, order, confirmed, actor));
    return records.find(id, actor.force()).orElseThrow();
  }

  private DecisionOrder order(DecisionRequest request, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return DecisionOrder.checked(request, actor, rules.inForce(today), today);
  }

  private static int confirmed(@Nullable Integer confirmed) {
    if (confirmed == null || confirmed < 1 || confirmed > MOST_IMAGES) {
      throw Problem.field(
          "confirmed",
          "must be the number of images that the preview said, 1.."
              + MOST_IMAGES
              + "; decide about more in parts");
    }
    return confirmed;
  }

  private int choose(UUID id, DecisionOrder order) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(id);
    parameters.addAll(order.query().parameters());
    parameters.addAll(order.allowedParameters());
    return sql.update(
        CHOOSE.formatted(order.query().condition(), order.allowed(), DueQuery.DECIDED), parameters);
  }

  private static void requireSame(int confirmed, int chosen) {
    if (chosen != confirmed) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "It would be about %d images by now, not %d. Nothing was decided: look again"
                  .formatted(chosen, confirmed))
          .with("images", chosen);
    }
  }

  private static AuditEntry event(UUID id, DecisionOrder order, int images, Actor actor) {
    AuditEntry entry =
        AuditEntry.of(EventKind.ALTERATION, "gallery.reviews-decided", actor, "gallery-review", id)
            .because(order.reason())
            .with("decision", order.decision().wireName())
            .with("images", images);
    LocalDate until = order.until();
    return until == null ? entry : entry.with("until", until);
  }

  private String written(DueFilter filter) {
    try {
      return json.writeValueAsString(filter);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a filter is always writable as JSON", e);
    }
  }
}
