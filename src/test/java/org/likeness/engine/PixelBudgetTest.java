package org.likeness.engine;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PixelBudgetTest {

  @Test
  void theNextImageWaitsUntilThereIsRoom() throws Exception {
    PixelBudget budget = new PixelBudget(100);
    PixelBudget.Share first = budget.share();
    first.hold(60);

    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> {
              try (PixelBudget.Share share = budget.share()) {
                share.hold(50);
              }
            });

    assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    first.close();
    assertThat(second.get(10, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void whoNeedsMoreGivesBackFirst() {
    PixelBudget budget = new PixelBudget(100);
    try (PixelBudget.Share share = budget.share()) {
      share.hold(60);
      share.hold(100);
    }
    try (PixelBudget.Share whole = budget.share()) {
      whole.hold(100);
    }
  }
}
