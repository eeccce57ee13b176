package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indices of an installation that belong to models which are kept no longer, whoever left them. */
final class Strays {
  private final Cluster cluster;
  private final String installation;
  private final Pattern ours;

  Strays(Cluster cluster, String installation) {
    this.cluster = cluster;
    this.installation = installation;
    this.ours =
        Pattern.compile(
            Pattern.quote(installation) + "(?:-model-(\\d{1,9}))?-(?:generation-\\d+|state)");
  }

  /** Their names. */
  List<String> of(Set<Integer> kept) throws IOException {
    List<String> strays = new ArrayList<>();
    for (JsonNode index :
        cluster.get(
            "/_cat/indices/" + installation + "-*?expand_wildcards=all&format=json&h=index")) {
      Matcher name = ours.matcher(index.path("index").asText());
      if (name.matches() && !kept.contains(number(name))) {
        strays.add(name.group());
      }
    }
    return strays;
  }

  private static int number(Matcher name) {
    return name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
  }

  /** They hold templates: they go. */
  void remove(Set<Integer> kept) throws IOException {
    for (String stray : of(kept)) {
      try {
        cluster.delete("/" + stray);
      } catch (Refused e) {
        if (!e.isNotFound()) {
          throw e;
        }
      }
    }
  }
}
