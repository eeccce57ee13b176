package org.likeness.governance;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.calibration.Fpir;
import org.likeness.gallery.Engines;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.TemplateModel;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Which model and which operating point are in force. The database says it; what the configuration
 * names is taken over once, before the first use, and recorded as what it is.
 */
@ApplicationScoped
public class InForceSettings {
  private final EntityManager database;
  private final Engines engines;
  private final GalleryModel gallery;
  private final SearchLimits limits;
  private final MakersReports reports;
  private final AuditLog audit;
  private final Clock clock;

  InForceSettings(
      EntityManager database,
      Engines engines,
      GalleryModel gallery,
      SearchLimits limits,
      MakersReports reports,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.engines = engines;
    this.gallery = gallery;
    this.limits = limits;
    this.reports = reports;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is in force now.
   *
   * @throws org.likeness.problem.Problem models-unavailable before the first installation, while
   *     there are no models
   */
  @Transactional
  public InForce current() {
    return inForce(row());
  }

  /** The row in force, made at the first call; in the transaction of the caller. */
  ChangeRow row() {
    return ChangeRow.latest().orElseGet(this::first);
  }

  private ChangeRow first() {
    TemplateModel models = engines.model();
    TemplateModel model = gallery.locked().orElse(models);
    return ChangeRow.latest().orElseGet(() -> install(model));
  }

  private ChangeRow install(TemplateModel model) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<ReportRow> report = reports.of(model);
    ChangeRow row =
        ChangeRow.proposed(
            ChangeKind.FIRST_INSTALLATION,
            Setting.of(model, limits.first()),
            "Taken over from the configuration before the first use, "
                + (report.isPresent()
                    ? "on the report that came with the program"
                    : "without evidence"),
            Actor.SYSTEM,
            now);
    report.ifPresent(evidence -> reports.speak(evidence, row));
    row.decided(ChangeState.IN_FORCE, "nobody decided this", Actor.SYSTEM, now);
    row.putInForce(null, Actor.SYSTEM, now);
    gallery.become(model);
    database.persist(row);
    database.flush();
    audit.append(event(row, "change.first-installation", Actor.SYSTEM));
    return row;
  }

  static AuditEntry event(ChangeRow row, String action, Actor actor) {
    return AuditEntry.of(EventKind.ALTERATION, action, actor, "change", row.id)
        .because(row.reason)
        .with("kind", row.kind.wireName())
        .with("model", row.setting.model())
        .with("modelSha256", row.setting.modelSha256())
        .with("preprocessing", row.setting.preprocessing())
        .with("fpir", row.setting.fpir());
  }

  static InForce inForce(ChangeRow row) {
    return new InForce(row.id, row.setting.templates(), new Fpir(row.setting.fpir()), words(row));
  }

  /** How it came into force, as far as it is settled for ever. */
  static String words(ChangeRow row) {
    var day = Objects.requireNonNull(row.inForceAt).atOffset(ZoneOffset.UTC).toLocalDate();
    UUID undone = row.undoes;
    return switch (row.kind) {
      case FIRST_INSTALLATION ->
          "in force since %s as the first installation: taken over from the configuration, %s"
              .formatted(
                  day,
                  row.reportId == null
                      ? "without an evaluation report or an approval"
                      : "on the maker's evaluation report %s; nobody has approved it here"
                          .formatted(row.reportId));
      case SWITCH_BACK ->
          "in force since %s: switched back by %s from change %s"
              .formatted(day, row.author, undone);
      case OPERATING_POINT, MODEL, PREPROCESSING ->
          "in force since %s: proposed by %s, approved by %s on evaluation report %s%s"
              .formatted(
                  day,
                  row.author,
                  row.decidedBy,
                  row.reportId,
                  row.overrideReason == null ? "" : ", against what it shows, with a reason");
    };
  }
}
