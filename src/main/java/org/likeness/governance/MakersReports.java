package org.likeness.governance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.calibration.Calibration;
import org.likeness.calibration.Calibrations;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/**
 * The reports that came with the program: what its maker measured is kept like any other evidence,
 * so that nothing is in force without a stored report (E1), and marked as the maker's.
 */
@ApplicationScoped
class MakersReports {
  private static final Calibrations SHIPPED = Calibrations.read(Optional.empty());

  private final EntityManager database;
  private final GalleryModel gallery;
  private final GovernanceConfig config;
  private final AuditLog audit;
  private final Clock clock;

  MakersReports(
      EntityManager database,
      GalleryModel gallery,
      GovernanceConfig config,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.gallery = gallery;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /** Installations of before the reports came with the program get theirs. */
  void atStart(@Observes StartupEvent start) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var unused = gallery.locked();
              ChangeRow.latest().ifPresent(row -> of(row.setting.templates()));
            });
  }

  /**
   * The report of a model, kept from now on if it was not before. In the transaction of the caller,
   * who holds the gallery's lock.
   *
   * @return empty if none came with the program
   */
  Optional<ReportRow> of(TemplateModel model) {
    Optional<ReportRow> kept = ReportRow.ofMaker(model);
    return kept.isPresent()
        ? kept
        : SHIPPED
            .of(model.sha256().hex(), model.preprocessing())
            .flatMap(MakersReports::checked)
            .map(this::keep);
  }

  private static Optional<byte[]> checked(Calibration calibration) {
    Optional<byte[]> content = Calibrations.report(calibration);
    content.ifPresent(
        bytes -> {
          if (!Sha256.of(bytes).hex().equals(calibration.reportSha256())) {
            throw new IllegalStateException(
                "the report inside the program is not the one of " + calibration.id());
          }
        });
    return content;
  }

  /** Somebody may have sent the very file before: then it is not the maker's alone. */
  private ReportRow keep(byte[] content) {
    return ReportRow.<ReportRow>find("sha256", Sha256.of(content).hex())
        .firstResultOptional()
        .orElseGet(() -> keepNew(content));
  }

  private ReportRow keepNew(byte[] content) {
    ReportRow row =
        ReportRow.of(
            content,
            ReportCheck.read(content),
            Actor.SYSTEM,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    row.maker = true;
    database.persist(row);
    database.flush();
    audit.append(
        AuditEntry.of(
                EventKind.COLLECTION, "evaluation-report.kept", Actor.SYSTEM, "report", row.id)
            .with("sha256", row.sha256)
            .with("model", row.modelId)
            .with("maker", true));
    return row;
  }

  /** Names the report as the evidence of a first installation, with all that speaks against it. */
  void speak(ReportRow report, ChangeRow row) {
    row.reportId = report.id;
    row.findings =
        FindingsJson.write(Evidence.of(config).against(report.report(), row.setting.fpir()));
  }
}
