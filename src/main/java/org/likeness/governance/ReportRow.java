package org.likeness.governance;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.likeness.access.Actor;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stored evaluation report. It never changes. */
@Entity
@Immutable
@Table(name = "evaluation_report")
class ReportRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "content")
  byte[] content;

  @Column(name = "title")
  String title;

  @Column(name = "made")
  Instant made;

  @Column(name = "model_id")
  String modelId;

  @Column(name = "model_sha256")
  String modelSha256;

  @Column(name = "preprocessing")
  String preprocessing;

  @Column(name = "manifest_sha256")
  String manifestSha256;

  @Column(name = "people")
  long people;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  @Column(name = "uploaded_by_id")
  String uploadedById;

  @Column(name = "uploaded_by")
  String uploadedBy;

  /** Whether it came with the program. */
  @Column(name = "maker")
  boolean maker;

  static ReportRow of(byte[] content, EvaluationReport report, Actor actor, Instant now) {
    ReportRow row = new ReportRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.sha256 = Sha256.of(content).hex();
    row.content = content;
    row.title = report.setup().title();
    row.made = report.made();
    row.modelId = report.setup().model();
    row.modelSha256 = report.setup().modelSha256();
    row.preprocessing = report.setup().preprocessing();
    row.manifestSha256 = report.setup().manifestSha256();
    row.people = report.enrolment().people();
    row.uploadedAt = now;
    row.uploadedById = actor.userId();
    row.uploadedBy = actor.login();
    return row;
  }

  /** The report of a model that came with the program, if it is kept. */
  static Optional<ReportRow> ofMaker(TemplateModel model) {
    return find(
            "maker = true and modelSha256 = ?1 and preprocessing = ?2 order by id desc",
            model.sha256().hex(),
            model.preprocessing())
        .firstResultOptional();
  }

  TemplateModel model() {
    return new TemplateModel(modelId, new Sha256(modelSha256), preprocessing);
  }

  EvaluationReport report() {
    try {
      return EvaluationReport.read(content);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored report was readable when it came; id=" + id, e);
    }
  }
}
