package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexTraces;
import org.likeness.gallery.index.ImageRow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** G3: what was erased leaves the files of all nodes, and nothing is called clean before. */
class ClusterErasureIT extends ClusterCase {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasErasedIsInNoSegmentOfAnyNode(boolean graph) throws Exception {
    List<ImageRow> rows = faces.people(600, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of("graph", Boolean.toString(graph)));
    awaitRevision(index);
    nodes().awaitGreen(name + "-*");
    nodes().cluster().post("/" + name + "-generation-*/_flush");
    ImageRow gone = rows.get(7);
    ImageRow stays = rows.get(8);
    NodeFiles files = new NodeFiles(nodes().folder());
    assertThat(files.segmentsWith(gone.imageId())).as("a part and its copy").hasSizeGreaterThan(1);
    assertThat(files.filesWith(gone.vector())).as("where a vector lies").isNotEmpty();

    feed.erase(gone.imageId());
    awaitRevision(index);

    Set<UUID> both = Set.of(gone.imageId(), stays.imageId());
    IndexTraces before = index.traces(both);
    assertThat(before.shown()).containsExactly(stays.imageId());
    assertThat(before.inFiles()).isEqualTo(both);
    awaitClean(index, gone);
    assertThat(index.traces(both).inFiles()).containsExactly(stays.imageId());
    assertThat(files.segmentsWith(gone.imageId())).isEmpty();
    assertThat(files.filesWith(gone.vector())).isEmpty();
    assertThat(files.segmentsWith(stays.imageId())).isNotEmpty();
    assertThat(finds(index, stays)).isTrue();
    assertThat(index.status().serving().images()).isEqualTo(599);
  }

  private static void awaitClean(RunningIndex index, ImageRow gone) throws Exception {
    await(
        () -> {
          index.expunge();
          return !index.traces(Set.of(gone.imageId())).inFiles().contains(gone.imageId());
        });
  }

  @Test
  void aSearchThatGoesOnKeepsTheFilesOfThenAndNothingIsCalledClean() throws Exception {
    List<ImageRow> rows = faces.people(300, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    ImageRow gone = rows.get(7);
    try (GalleryView begun = index.view()) {
      feed.erase(gone.imageId());
      awaitRevision(index);
      Moment serving = serving();
      GenerationFiles files = new GenerationFiles(nodes().cluster(), new Names(name));
      await(
          () -> {
            index.expunge();
            return files.deleted(serving) == 0;
          });

      assertThat(
              begun
                  .search(query(gone.vector(), 1, null, GalleryFilter.NONE))
                  .people()
                  .getFirst()
                  .best()
                  .imageId())
          .isEqualTo(gone.imageId());
      assertThat(index.traces(Set.of(gone.imageId())).inFiles()).containsExactly(gone.imageId());
    }
    awaitClean(index, gone);
  }

  @Test
  void whileACopyIsAwayNothingIsCalledClean() throws Exception {
    List<ImageRow> rows = faces.people(300, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    nodes().awaitGreen(name + "-*");
    ImageRow gone = rows.get(7);
    assertThat(index.traces(Set.of(gone.imageId())).shown()).containsExactly(gone.imageId());

    // they are not made anew elsewhere, however long this takes
    nodes()
        .cluster()
        .put(
            "/" + name + "-generation-*/_settings",
            Map.of("index.unassigned.node_left.delayed_timeout", "10m"));
    nodes().kill(2);
    try {
      feed.erase(gone.imageId());
      awaitRevision(index);
      await(() -> !isShown(index, gone));
      for (int i = 0; i < 20; i++) {
        index.expunge();
        assertThat(index.traces(Set.of(gone.imageId())).inFiles()).containsExactly(gone.imageId());
        Thread.sleep(200);
      }
    } finally {
      nodes().start(2);
      nodes().awaitNodes(3);
    }
    nodes().awaitGreen(name + "-*");
    awaitClean(index, gone);
    NodeFiles disks = new NodeFiles(nodes().folder());
    await(() -> disks.segmentsWith(gone.imageId()).isEmpty());
    await(() -> disks.filesWith(gone.vector()).isEmpty());
  }

  /** What moves brings along the files of when it set out, and leaves them behind for a while. */
  @Test
  void whileACopyMovesNothingIsCalledClean() throws Exception {
    List<ImageRow> rows = faces.people(600, 3);
    feed.put(rows);
    RunningIndex index = index(Map.of());
    awaitRevision(index);
    nodes().awaitGreen(name + "-*");
    nodes().cluster().post("/" + name + "-generation-*/_flush");
    ImageRow gone = rows.get(7);
    NodeFiles disks = new NodeFiles(nodes().folder());
    recoverAtMost("20kb");
    try {
      move(partOf(gone, disks));
      feed.erase(gone.imageId());
      awaitRevision(index);
      assertThat(isMoving()).isTrue();
      do {
        index.expunge();
        assertThat(index.traces(Set.of(gone.imageId())).inFiles()).containsExactly(gone.imageId());
      } while (isMoving());
    } finally {
      recoverAtMost(null);
    }
    awaitClean(index, gone);
    assertThat(disks.segmentsWith(gone.imageId())).isEmpty();
  }

  private static void recoverAtMost(@Nullable String bytesPerSecond) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("indices.recovery.max_bytes_per_sec", bytesPerSecond);
    nodes().cluster().put("/_cluster/settings", Map.of("transient", settings));
  }

  private static int partOf(ImageRow row, NodeFiles disks) throws Exception {
    Path folder = Path.of(disks.segmentsWith(row.imageId()).getFirst().split(" ", 3)[2]);
    return Integer.parseInt(folder.getParent().getFileName().toString());
  }

  /** One copy of a part, to the node that has none. */
  private void move(int part) throws IOException {
    Set<String> without = new HashSet<>(Set.of("node-0", "node-1", "node-2"));
    String from = "";
    for (JsonNode copy : copies()) {
      if (copy.path("shard").asInt() == part) {
        from = copy.path("node").asText();
        without.remove(from);
      }
    }
    Map<String, Object> move =
        Map.of(
            "index",
            name + "-generation-1",
            "shard",
            part,
            "from_node",
            from,
            "to_node",
            without.iterator().next());
    nodes().cluster().post("/_cluster/reroute", Map.of("commands", List.of(Map.of("move", move))));
  }

  private boolean isMoving() throws IOException {
    return copies().stream().anyMatch(copy -> copy.path("state").asText().equals("RELOCATING"));
  }

  /** A build that is broken off before its first note has left images of which nobody knows. */
  @Test
  void whatIsErasedBetweenTwoAttemptsAtTheFirstBuildStaysAway() throws Exception {
    List<ImageRow> rows = faces.people(500, 3);
    feed.put(rows);
    feed.breakAfter = 300;
    RunningIndex index = index(Map.of("batch", "100"));
    ImageRow gone = rows.get(0);
    await(() -> isWritten(gone));

    feed.erase(gone.imageId());
    feed.breakAfter = Integer.MAX_VALUE;
    awaitRevision(index);

    assertThat(index.traces(Set.of(gone.imageId())).shown()).isEmpty();
    assertThat(finds(index, gone)).isFalse();
    assertThat(finds(index, rows.get(1))).isTrue();
  }

  private boolean isWritten(ImageRow row) {
    try {
      return nodes().cluster().exists("/" + name + "-generation-1/_doc/" + row.imageId());
    } catch (IOException e) {
      return false; // its part is being made
    }
  }

  private static boolean isShown(RunningIndex index, ImageRow row) {
    try {
      return !index.traces(Set.of(row.imageId())).shown().isEmpty();
    } catch (IOException e) {
      return true; // its part is between two nodes
    }
  }

  private Moment serving() throws IOException {
    return new Moments(nodes().cluster(), new Names(name)).serving().orElseThrow().moment();
  }
}
