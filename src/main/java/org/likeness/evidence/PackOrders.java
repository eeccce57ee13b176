package org.likeness.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Actor;
import org.likeness.access.OrganisationCode;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes packs of what a program sends at once. */
@ApplicationScoped
public class PackOrders {
  private final OwnPacks own;
  private final Drafts drafts;
  private final Sections sections;
  private final Submitting submitting;
  private final AuditLog audit;

  PackOrders(
      OwnPacks own, Drafts drafts, Sections sections, Submitting submitting, AuditLog audit) {
    this.own = own;
    this.drafts = drafts;
    this.sections = sections;
    this.submitting = submitting;
    this.audit = audit;
  }

  /**
   * What is wrong with a pack: fields as the program wrote them, and, if it is to be submitted, its
   * gaps.
   *
   * @param kinds of the files that it is to have
   */
  @Transactional
  public List<FieldProblem> faultsOf(
      String key, PackChange told, List<FileKind> kinds, boolean submit, Actor actor) {
    OrganisationCode organisation = own.writing(actor);
    PackRow row = drafts.fresh(organisation, actor);
    List<FieldProblem> faults = new ArrayList<>();
    Complaints complaints = new Complaints();
    sections.write(told, row, complaints);
    try {
      complaints.raise();
    } catch (Problem wrong) {
      faults.addAll(wrong.errors());
    }
    if (submit) {
      Gaps.ofOrder(row, kinds)
          .forEach(gap -> faults.add(new FieldProblem(gap.field(), gap.words())));
    }
    if (PackRow.count("organisation = ?1 and ownKey = ?2", organisation.value(), key) > 0) {
      faults.add(new FieldProblem("key", "was used before: the pack is here already"));
    }
    return faults;
  }

  /** Makes it, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID place(PackOrder order, Actor actor) {
    PackRow row = drafts.fresh(own.writing(actor), actor);
    row.ownKey = order.key();
    row.batchId = order.batch();
    Complaints complaints = new Complaints();
    sections.write(order.sections(), row, complaints);
    complaints.raise();
    row.persistAndFlush();
    order.files().forEach(file -> add(file, row, actor));
    audit.append(
        row.event(EventKind.COLLECTION, "evidence.pack-begun", actor)
            .with("batch", order.batch())
            .with("files", order.files().size()));
    if (order.submit()) {
      submitting.hand(row, actor);
    }
    return row.id;
  }

  private static void add(PackOrder.OrderedFile ordered, PackRow row, Actor actor) {
    PackFileRow file = new PackFileRow();
    file.id = UuidCreator.getTimeOrderedEpoch();
    file.packId = row.id;
    file.kind = ordered.kind().wireName();
    file.format = ordered.format().wireName();
    file.name = ordered.name();
    file.bytes = ordered.bytes();
    file.sha256 = ordered.sha256().hex();
    file.addedById = actor.userId();
    file.addedBy = actor.login();
    file.addedAt = row.createdAt;
    file.persistAndFlush();
  }
}
