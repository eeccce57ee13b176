package org.likeness.cli;

import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which images of the gallery are meant. */
final class FilterOptions {
  @Option(names = "--filter-force", split = ",", description = "Only images of these forces.")
  private List<String> forces = List.of();

  @Option(names = "--filter-sex", split = ",", description = "female, male, unknown.")
  private List<String> sexes = List.of();

  @Option(names = "--filter-age-from", description = "Youngest age at capture.")
  private Optional<Integer> ageFrom = Optional.empty();

  @Option(names = "--filter-age-to", description = "Oldest age at capture.")
  private Optional<Integer> ageTo = Optional.empty();

  @Option(names = "--filter-captured-from", description = "Earliest capture date, YYYY-MM-DD.")
  private Optional<String> capturedFrom = Optional.empty();

  @Option(names = "--filter-captured-to", description = "Latest capture date, YYYY-MM-DD.")
  private Optional<String> capturedTo = Optional.empty();

  @Option(names = "--filter-offence-group", split = ",", description = "Offence groups.")
  private List<String> offenceGroups = List.of();

  @Option(names = "--filter-image-type", split = ",", description = "Image types.")
  private List<String> imageTypes = List.of();

  /** As the API wants it; empty if it restricts nothing. */
  Map<String, Object> toJson() {
    Map<String, Object> filter = new LinkedHashMap<>();
    putUnlessEmpty(filter, "forces", forces);
    putUnlessEmpty(filter, "sexes", sexes);
    putUnlessEmpty(filter, "offenceGroups", offenceGroups);
    putUnlessEmpty(filter, "imageTypes", imageTypes);
    ageFrom.ifPresent(age -> filter.put("ageFrom", age));
    ageTo.ifPresent(age -> filter.put("ageTo", age));
    capturedFrom.ifPresent(date -> filter.put("capturedFrom", date));
    capturedTo.ifPresent(date -> filter.put("capturedTo", date));
    return filter;
  }

  private static void putUnlessEmpty(Map<String, Object> filter, String name, List<String> values) {
    if (!values.isEmpty()) {
      filter.put(name, values);
    }
  }
}
