package org.likeness.evidence.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.PackOrder;
import org.likeness.evidence.PackOrders;
import org.likeness.evidence.batch.BatchView.BatchPack;
import org.likeness.evidence.batch.BatchView.State;
import org.likeness.evidence.upload.UploadState;
import org.likeness.evidence.upload.UploadView;
import org.likeness.evidence.upload.Uploads;
import org.likeness.evidence.upload.WholeUpload;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** What came of archives. */
@ApplicationScoped
class Batches {
  private final Uploads uploads;
  private final PackOrders orders;
  private final BatchObjects objects;
  private final EntityManager database;
  private final ObjectMapper json;
  private final AuditLog audit;
  private final Clock clock;

  Batches(
      Uploads uploads,
      PackOrders orders,
      BatchObjects objects,
      EntityManager database,
      ObjectMapper json,
      AuditLog audit,
      Clock clock) {
    this.uploads = uploads;
    this.orders = orders;
    this.objects = objects;
    this.database = database;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes all packs of an archive, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void create(WholeUpload upload, List<PackOrder> packs) {
    packs.forEach(
        pack -> {
          UUID unused = orders.place(pack, upload.sender());
        });
    close(upload, "created", List.of());
    audit.append(
        event(EventKind.COLLECTION, "evidence.batch-created", upload).with("packs", packs.size()));
  }

  /** Notes why nothing was made of an archive. */
  @Transactional
  void refuse(WholeUpload upload, List<FieldProblem> errors) {
    if (BatchRow.findById(upload.id()) == null) {
      close(upload, "refused", errors);
      audit.append(
          event(EventKind.ALTERATION, "evidence.batch-refused", upload)
              .with("errors", errors.size()));
    }
  }

  private void close(WholeUpload upload, String state, List<FieldProblem> errors) {
    BatchRow row = new BatchRow();
    row.id = upload.id();
    row.organisation = upload.organisation();
    row.state = state;
    row.errors = written(errors);
    row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.persistAndFlush();
    objects.release(upload.id());
  }

  private static AuditEntry event(EventKind kind, String action, WholeUpload upload) {
    return AuditEntry.of(kind, action, upload.sender(), "evidence-batch", upload.id())
        .with("organisation", upload.organisation());
  }

  /**
   * @throws org.likeness.problem.Problem not-found, gone
   */
  @Transactional
  BatchView read(UUID id, Actor actor) {
    UploadView upload = uploads.read(id, actor);
    if (!upload.purpose().equals(BatchTarget.PURPOSE)) {
      throw Problem.of(ProblemType.NOT_FOUND, "No such archive of your organisation");
    }
    BatchRow row = BatchRow.findById(id);
    BatchView view = row == null ? unfinished(upload) : finished(row);
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "evidence.batch-read", actor, "evidence-batch", id));
    return view;
  }

  private static BatchView unfinished(UploadView upload) {
    State state =
        switch (upload.state()) {
          case OPEN, ENDED -> State.SENDING;
          case WHOLE, KEPT -> State.CHECKING;
          case REFUSED -> State.REFUSED;
        };
    List<FieldProblem> errors =
        upload.state() == UploadState.REFUSED && upload.reason() != null
            ? List.of(new FieldProblem("archive", upload.reason()))
            : List.of();
    return new BatchView(upload.id(), state, errors, List.of());
  }

  private BatchView finished(BatchRow row) {
    List<Tuple> packs =
        database
            .createNativeQuery(
                "select own_key, id, reference from evidence_pack where batch_id = ?1 order by id",
                Tuple.class)
            .setParameter(1, row.id)
            .getResultList();
    return new BatchView(
        row.id,
        row.state.equals("created") ? State.CREATED : State.REFUSED,
        read(row.errors),
        packs.stream()
            .map(
                pack ->
                    new BatchPack(
                        pack.get(0, String.class),
                        pack.get(1, UUID.class),
                        pack.get(2, String.class)))
            .toList());
  }

  private String written(List<FieldProblem> errors) {
    try {
      return json.writeValueAsString(errors);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of texts can always be written", e);
    }
  }

  private List<FieldProblem> read(String errors) {
    try {
      return List.of(json.readValue(errors, FieldProblem[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the errors of an archive cannot be read", e);
    }
  }
}
