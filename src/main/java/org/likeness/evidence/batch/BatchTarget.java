package org.likeness.evidence.batch;

import org.likeness.access.Actor;
import org.likeness.evidence.PackOrder;
import org.likeness.evidence.PackOrder.OrderedFile;
import org.likeness.evidence.Quota;
import org.likeness.evidence.batch.BatchFiles.Looked;
import org.likeness.evidence.batch.Manifest.ManifestFile;
import org.likeness.evidence.batch.Manifest.ManifestPack;
import org.likeness.evidence.upload.NewUpload;
import org.likeness.evidence.upload.UploadTarget;
import org.likeness.evidence.upload.WholeUpload;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import jakarta.enterprise.context.ApplicationScoped;

/** Uploads that become many packs. All are made, or none. */
@ApplicationScoped
class BatchTarget implements UploadTarget {

  /** What an upload is for that is an archive. */
  static final String PURPOSE = "archive";

  private final ManifestReader manifests;
  private final ManifestCheck check;
  private final BatchFiles files;
  private final Batches batches;
  private final Quota quota;
  private final BatchConfig limits;

  BatchTarget(
      ManifestReader manifests,
      ManifestCheck check,
      BatchFiles files,
      Batches batches,
      Quota quota,
      BatchConfig limits) {
    this.manifests = manifests;
    this.check = check;
    this.files = files;
    this.batches = batches;
    this.quota = quota;
    this.limits = limits;
  }

  @Override
  public Set<String> purposes() {
    return Set.of(PURPOSE);
  }

  @Override
  public long largest(String purpose) {
    return limits.largest();
  }

  @Override
  public boolean keepsBytes() {
    return false;
  }

  @Override
  public void admit(NewUpload upload, Actor actor) {
    if (upload.subject() != null) {
      throw Problem.field("pack", "an archive is for no pack");
    }
    quota.require(upload.organisation(), upload.length());
  }

  @Override
  public Optional<String> faultOf(String purpose, byte[] head) {
    return head.length < 4 || (head[0] == 'P' && head[1] == 'K')
        ? Optional.empty()
        : Optional.of("is not a zip archive");
  }

  @Override
  public Verdict judge(WholeUpload upload) throws IOException {
    try (BatchZip zip = BatchZip.open(upload, limits)) {
      Manifest manifest = manifests.read(zip);
      check.check(manifest, zip, upload.sender());
      List<PackOrder> orders = unpack(upload, manifest, zip);
      return new Verdict.Usable(hash -> batches.create(upload, orders));
    } catch (Refused e) {
      return refuse(upload, e);
    } catch (DamagedEntry | ZipException | EOFException e) {
      return refuse(upload, Refused.archive("is damaged"));
    }
  }

  private Verdict refuse(WholeUpload upload, Refused refused) {
    batches.refuse(upload, refused.errors());
    FieldProblem first = refused.errors().getFirst();
    return new Verdict.Faulty("was refused: " + first.field() + " " + first.reason());
  }

  private List<PackOrder> unpack(WholeUpload upload, Manifest manifest, BatchZip zip)
      throws IOException, Refused {
    List<FieldProblem> faults = new ArrayList<>();
    List<PackOrder> orders = new ArrayList<>();
    List<ManifestPack> packs = manifest.packsOrNone();
    for (int i = 0; i < packs.size(); i++) {
      ManifestPack pack = packs.get(i);
      List<OrderedFile> usable = new ArrayList<>();
      List<ManifestFile> told = pack.filesOrNone();
      for (int j = 0; j < told.size(); j++) {
        switch (files.look(upload.id(), told.get(j), zip)) {
          case Looked.Usable(OrderedFile file) -> usable.add(file);
          case Looked.Faulty(String field, String reason) ->
              faults.add(
                  new FieldProblem(
                      "manifest.packs[%d].files[%d].%s".formatted(i, j, field), reason));
        }
      }
      String key = Objects.requireNonNull(pack.key()).strip();
      orders.add(new PackOrder(key, upload.id(), pack.sections(), usable, pack.submits()));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    return orders;
  }
}
