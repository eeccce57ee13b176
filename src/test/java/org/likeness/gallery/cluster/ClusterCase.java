package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryAnswer.PersonMatch;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.index.BruteForce;
import org.likeness.gallery.index.EmbeddedIndex;
import org.likeness.gallery.index.ImageRow;
import org.likeness.gallery.index.MemoryFeed;
import org.likeness.gallery.index.TestFaces;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A gallery of its own for each test, on three real nodes that all these tests share. */
@ExtendWith(ThreeNodes.class)
abstract class ClusterCase {
  static final int DIMENSION = 64;
  private static final Duration LONG = Duration.ofMinutes(3);
  private static int galleries;

  final TestFaces faces = new TestFaces(23, DIMENSION);
  final MemoryFeed feed = new MemoryFeed();
  final String name = "gallery-" + galleries++;
  final List<RunningIndex> running = new ArrayList<>();
  private final List<Cluster> clients = new ArrayList<>();

  static SearchNodes nodes() {
    return ThreeNodes.nodes();
  }

  @AfterEach
  void stop() throws Exception {
    for (RunningIndex index : running) {
      index.close();
    }
    for (Cluster client : clients) {
      client.close();
    }
    nodes().cluster().delete("/" + name + "-*?expand_wildcards=all");
  }

  RunningIndex index(Map<String, String> settings) {
    return index(config(settings), null);
  }

  RunningIndex index(ClusterConfig config, @Nullable SSLContext tls) {
    Cluster client = Connecting.to(config, tls);
    clients.add(client);
    RunningIndex index =
        new RunningIndex(
            client,
            new Names(config.name()),
            config,
            feed,
            ThreeNodes.database(),
            Duration.ofMillis(100));
    running.add(index);
    return index;
  }

  ClusterConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("name", name);
    all.putIfAbsent("addresses", ClusterConfigs.addresses(nodes().addresses()));
    all.putIfAbsent("graph-beam", "50");
    return ClusterConfigs.with(all);
  }

  /** Searches until told to stop, or until an answer is not whole and right, and counts them. */
  static void searchOn(
      RunningIndex index,
      ImageRow row,
      List<PersonMatch> expected,
      AtomicBoolean over,
      AtomicInteger answers) {
    try {
      while (!over.get()) {
        GalleryAnswer answer = answer(index, query(row.vector(), 20, null, GalleryFilter.NONE));
        assertThat(answer.complete()).isTrue();
        assertThat(answer.people()).isEqualTo(expected);
        answers.incrementAndGet();
      }
    } finally {
      over.set(true);
    }
  }

  /** The copies of the first generation's parts. */
  List<JsonNode> copies() throws IOException {
    JsonNode copies =
        nodes()
            .cluster()
            .get("/_cat/shards/" + name + "-generation-1?format=json&h=shard,state,node");
    return StreamSupport.stream(copies.spliterator(), false).toList();
  }

  /** One part to each node, so that the loss of any of them is that of a part. */
  void spread() throws Exception {
    nodes()
        .cluster()
        .put(
            "/" + name + "-generation-1/_settings",
            Map.of("index.routing.allocation.total_shards_per_node", 1));
    await(
        () ->
            copies().stream()
                    .filter(copy -> copy.path("state").asText().equals("STARTED"))
                    .map(copy -> copy.path("node").asText())
                    .distinct()
                    .count()
                == 3);
  }

  List<PersonMatch> expected(float[] probe) {
    return BruteForce.people(feed.searchable(), probe, 20, row -> true);
  }

  static boolean finds(RunningIndex index, ImageRow row) {
    return answer(index, query(row.vector(), 1, null, GalleryFilter.NONE)).people().stream()
        .anyMatch(person -> person.best().imageId().equals(row.imageId()));
  }

  static GalleryAnswer answer(RunningIndex index, GalleryQuery query) {
    try (GalleryView view = index.view()) {
      return view.search(query);
    }
  }

  static GalleryAnswer answerOf(EmbeddedIndex index, GalleryQuery query) {
    try (GalleryView view = index.view()) {
      return view.search(query);
    }
  }

  static GalleryQuery query(float[] probe, int most, Cosine cut, GalleryFilter filter) {
    return new GalleryQuery(TestFaces.template(probe), most, cut, filter, ScanMode.EXHAUSTIVE);
  }

  static GalleryQuery approximate(float[] probe, GalleryFilter filter) {
    return new GalleryQuery(TestFaces.template(probe), 50, null, filter, ScanMode.APPROXIMATE);
  }

  void awaitRevision(RunningIndex index) throws Exception {
    await(
        () ->
            index.status().serving() != null
                && index.status().serving().revision() == feed.head().revision());
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long giveUp = System.nanoTime() + LONG.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("it takes too long").isLessThan(giveUp);
      Thread.sleep(50);
    }
  }
}
