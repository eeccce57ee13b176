package org.likeness.ingest;

import org.likeness.engine.Analysis;
import org.likeness.gallery.Enrolment;

/** What is to become of a record, before it is written. */
sealed interface Verdict {

  /**
   * It goes to the gallery.
   *
   * @param enrolment the image with its template
   */
  record Fit(Enrolment enrolment) implements Verdict {}

  /**
   * It is rejected.
   *
   * @param reason a code of the fixed list
   * @param detail what was found, for a person
   */
  record Unfit(String reason, String detail) implements Verdict {
    static Unfit of(RecordReject reject) {
      return new Unfit(reject.code(), reject.sentence());
    }

    static Unfit of(Analysis.Rejected rejected) {
      return new Unfit(rejected.reason().code(), rejected.detail());
    }
  }
}
