package org.likeness.governance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Period;
import java.util.Set;

/** What evidence must show before a model or an operating point comes into force (E1). */
@ConfigMapping(prefix = "likeness.governance")
public interface GovernanceConfig {

  /**
   * How many times the error rate of one group may be that of another. What counts is the lower end
   * of the ratio's 95 % interval: a change is refused when the report shows that the ratio is
   * higher, not when chance alone may have made it so.
   */
  @WithDefault("2")
  double groupRatio();

  /**
   * Fewest people of each group, in searches of people who are enrolled and of people who are not.
   * With 100 people an error of 3 % that never showed can be ruled out.
   */
  @WithDefault("100")
  int groupSamples();

  /** How long the model before is kept after a switch, so that one can switch back. */
  @WithDefault("P90D")
  Period keepOld();

  /** How the labels begin that a report must have. */
  @WithDefault("sex,age,ethnic")
  Set<String> groupLabels();
}
