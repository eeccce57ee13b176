package org.likeness.gallery.erasure;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the erasure into the ledger. */
@ApplicationScoped
class LedgerStep implements ErasureStep {
  private final ErasureLedger ledger;

  LedgerStep(ErasureLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Step step() {
    return Step.LEDGER;
  }

  @Override
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    ledger.write(LedgerEntry.of(erasure, images));
    return new Attempt.Done();
  }
}
