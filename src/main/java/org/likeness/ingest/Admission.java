package org.likeness.ingest;

import org.likeness.gallery.KnownImages;
import org.likeness.gallery.KnownImages.Incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The last word on records before they are written, by what only the transaction that writes them
 * can know: what the job and the gallery hold already.
 */
@ApplicationScoped
class Admission {
  private final Sql sql;
  private final KnownImages known;

  Admission(Sql sql, KnownImages known) {
    this.sql = sql;
    this.known = known;
  }

  /** The same records; fit ones that repeat an image, or contradict the gallery, are no more. */
  List<Judged> decide(UUID jobId, List<Judged> judged) {
    List<ClaimedRecord> fit =
        judged.stream()
            .filter(j -> j.verdict() instanceof Verdict.Fit)
            .map(Judged::record)
            .toList();
    Set<ImageKey> taken = takenBefore(jobId, fit);
    Set<Incoming> wrong = known.contradicting(fit.stream().map(ClaimedRecord::incoming).toList());
    List<Judged> decided = new ArrayList<>();
    for (Judged j : judged) {
      decided.add(new Judged(j.record(), decide(j, taken, wrong)));
    }
    return decided;
  }

  private static Verdict decide(Judged judged, Set<ImageKey> taken, Set<Incoming> wrong) {
    if (judged.verdict() instanceof Verdict.Unfit) {
      return judged.verdict();
    }
    if (wrong.contains(judged.record().incoming())) {
      return new Verdict.Unfit(
          RecordReject.BAD_METADATA.code(),
          "The gallery has this custody reference with another person reference.");
    }
    return taken.add(ImageKey.of(judged.record()))
        ? judged.verdict()
        : Verdict.Unfit.of(RecordReject.DUPLICATE);
  }

  private Set<ImageKey> takenBefore(UUID jobId, List<ClaimedRecord> fit) {
    return new HashSet<>(
        sql.list(
            "select force, custody_reference, sha256 from import_record"
                + " where job_id = ? and sha256 = any(?) and outcome <> 'rejected'"
                + " and custody_reference is not null",
            ImageKey::read,
            jobId,
            fit.stream().map(record -> record.image().hex()).toArray(String[]::new)));
  }
}
