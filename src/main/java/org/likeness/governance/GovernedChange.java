package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change of the model, of what comes before it, or of the operating point: who proposed it on
 * which evidence, who decided, and since when it is in force.
 *
 * @param id sorts by time
 * @param kind what it is about
 * @param setting what is in force with it
 * @param state how far it is
 * @param now whether it is the one in force
 * @param reportId the evidence; absent for a switch back, and for a first installation of a model
 *     without a report of the maker
 * @param undoes the change that a switch back takes back
 * @param reason of its author
 * @param author login
 * @param proposedAt when
 * @param findings what speaks against it
 * @param decidedBy login of the approver
 * @param decidedAt when
 * @param decisionReason of the approver
 * @param overrideReason why it was approved against the findings
 * @param inForceAt since when
 * @param inForceBy login of who put it in force
 * @param acceptance why images that the new model cannot embed were accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GovernedChange(
    UUID id,
    ChangeKind kind,
    Setting setting,
    ChangeState state,
    boolean now,
    @Nullable UUID reportId,
    @Nullable UUID undoes,
    String reason,
    String author,
    Instant proposedAt,
    List<Finding> findings,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable String overrideReason,
    @Nullable Instant inForceAt,
    @Nullable String inForceBy,
    @Nullable String acceptance) {

  static GovernedChange of(ChangeRow row, boolean now) {
    return new GovernedChange(
        row.id,
        row.kind,
        row.setting,
        row.state,
        now,
        row.reportId,
        row.undoes,
        row.reason,
        row.author,
        row.proposedAt,
        FindingsJson.read(row.findings),
        row.decidedBy,
        row.decidedAt,
        row.decisionReason,
        row.overrideReason,
        row.inForceAt,
        row.inForceBy,
        row.acceptance);
  }
}
