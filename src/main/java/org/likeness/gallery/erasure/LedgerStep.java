package org.likeness.gallery.erasure;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the erasure into the ledger. */
@ApplicationScoped
class LedgerStep implements ErasureStep {
  private final LedgerMark mark;
  private final ErasureLedger ledger;

  LedgerStep(LedgerMark mark, ErasureLedger ledger) {
    this.mark = mark;
    this.ledger = ledger;
  }

  @Override
  public Step step() {
    return Step.LEDGER;
  }

  @Override
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    mark.requireThere();
    ledger.write(LedgerEntry.of(erasure, images));
    return new Attempt.Done();
  }
}
