package org.likeness.engine;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class StagesTest {

  @Test
  void becomesAServerTimingHeaderInTheOrderOfTheStages() {
    Stages stages = new Stages(Map.of(Stage.EMBED, 7.51, Stage.DECODE, 0.7));

    assertThat(stages.toServerTiming()).isEqualTo("decode;dur=0.7, embed;dur=7.5");
    assertThat(stages.plus(stages).total()).isCloseTo(16.42, within(1e-9));
    assertThat(stages.of(Stage.ALIGN)).isZero();
  }

  @Test
  void clockAddsUpRepeatedStages() throws InterruptedException {
    StageClock clock = new StageClock();
    for (int i = 0; i < 2; i++) {
      clock.time(
          Stage.QUALITY,
          () -> {
            long end = System.nanoTime() + 3_000_000;
            while (System.nanoTime() < end) {
              Thread.onSpinWait();
            }
            return "";
          });
    }

    assertThat(clock.stages().of(Stage.QUALITY)).isGreaterThanOrEqualTo(6);
  }
}
