package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.gallery.TemplateModel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which evidence stood behind what was in force, for those who oversee the service. */
@ApplicationScoped
public class EvidenceInForce {
  private final Reports reports;
  private final GovernanceConfig config;

  EvidenceInForce(Reports reports, GovernanceConfig config) {
    this.reports = reports;
    this.config = config;
  }

  /** All that was in force at some time between two moments, the latest first. Not audited here. */
  @Transactional
  public List<SettingEvidence> between(Instant from, Instant to) {
    List<ChangeRow> rows = ChangeRow.list("sequence is not null order by sequence desc");
    List<SettingEvidence> all = new ArrayList<>();
    Instant until = null;
    for (ChangeRow row : rows) {
      Instant since = Objects.requireNonNull(row.inForceAt);
      if (since.isBefore(to) && (until == null || until.isAfter(from))) {
        all.add(of(row, since, until, rows));
      }
      until = since;
    }
    return all;
  }

  private SettingEvidence of(
      ChangeRow row, Instant since, @Nullable Instant until, List<ChangeRow> rows) {
    ChangeRow source = source(row, rows);
    ReportRow report = report(source).orElse(null);
    return new SettingEvidence(
        row.setting,
        since,
        until,
        source.kind == ChangeKind.FIRST_INSTALLATION ? null : source.decidedBy,
        source.overrideReason != null,
        report == null ? null : SettingEvidence.Measured.of(report),
        Evidence.of(config).missing(report == null ? List.of() : report.report().labels()));
  }

  /** A switch back stands on the evidence of what it put in force again. */
  private static ChangeRow source(ChangeRow row, List<ChangeRow> rows) {
    ChangeRow source = row;
    while (source.kind == ChangeKind.SWITCH_BACK) {
      UUID undone = source.undoes;
      int place = 0;
      while (!rows.get(place).id.equals(undone)) {
        place++;
      }
      // what was in force before lies after it
      source = rows.get(place + 1);
    }
    return source;
  }

  /** First installations of before the reports came with the program name none. */
  private Optional<ReportRow> report(ChangeRow source) {
    UUID id = source.reportId;
    TemplateModel model = source.setting.templates();
    return id != null ? reports.find(id) : ReportRow.ofMaker(model);
  }
}
