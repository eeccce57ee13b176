package org.likeness.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An attacker who knows what is published of verified matches and wrong leads by group, their
 * totals unless those are withheld, and that wrong leads are verified matches: tries all counts.
 *
 * @param counts by group: verified, wrong leads
 */
record GroupAttack(long[][] counts) {
  private static final int SMALLEST = Attack.SMALLEST;

  private long total(int measure) {
    return Arrays.stream(counts).mapToLong(group -> group[measure]).sum();
  }

  private boolean isTotalWithheld(int measure) {
    return isSmall(total(measure));
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALLEST;
  }

  private List<GroupLine> published() {
    return GroupQuery.lines(
        "sex",
        GroupQuery.People::sex,
        IntStream.range(0, counts.length)
            .mapToObj(i -> new GroupQuery.People("" + i, "", "", counts[i][0], counts[i][1]))
            .toList(),
        new GroupQuery.Withheld(SMALLEST, 0.1, isTotalWithheld(0), isTotalWithheld(1)));
  }

  /** How many small counts there are, none of which is known to be small. */
  int smallCounts(String which) {
    List<List<Set<Long>>> possible = possible(published());
    int small = 0;
    for (int group = 0; group < counts.length; group++) {
      for (int measure = 0; measure < 2; measure++) {
        Set<Long> values = possible.get(group).get(measure);
        assertThat(values).as(which).contains(counts[group][measure]);
        if (isSmall(counts[group][measure])) {
          small++;
          assertThat(values).as(which).anyMatch(value -> value >= SMALLEST);
        }
      }
    }
    return small;
  }

  private List<List<Set<Long>>> possible(List<GroupLine> published) {
    List<List<Set<Long>>> values =
        Arrays.stream(counts)
            .map(group -> List.<Set<Long>>of(new TreeSet<>(), new TreeSet<>()))
            .toList();
    go(published, values, new long[counts.length][2], 0);
    return values;
  }

  private void go(
      List<GroupLine> published, List<List<Set<Long>>> values, long[][] guess, int group) {
    if (group == counts.length) {
      note(values, guess);
      return;
    }
    long before = IntStream.range(0, group).mapToLong(i -> guess[i][0]).sum();
    long most = Math.max(total(0), SMALLEST) - before;
    Long verified = published.get(group).verified();
    Long wrong = published.get(group).wrongLeads();
    for (long v = 0; v <= most; v++) {
      for (long w = 0; w <= v; w++) {
        if (Objects.requireNonNullElse(verified, v) == v
            && Objects.requireNonNullElse(wrong, w) == w) {
          guess[group] = new long[] {v, w};
          go(published, values, guess, group + 1);
        }
      }
    }
  }

  private void note(List<List<Set<Long>>> values, long[][] guess) {
    for (int measure = 0; measure < 2; measure++) {
      int one = measure;
      long sum = Arrays.stream(guess).mapToLong(group -> group[one]).sum();
      if (!isTotalWithheld(measure) && sum != total(measure)) {
        return;
      }
    }
    for (int group = 0; group < guess.length; group++) {
      values.get(group).get(0).add(guess[group][0]);
      values.get(group).get(1).add(guess[group][1]);
    }
  }
}
