package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.index.FeedHead;
import org.likeness.gallery.index.GalleryFeed;
import org.likeness.gallery.index.ImageRow;
import org.likeness.gallery.index.TestFaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Measures the index on a cluster, in three steps so that the loading may be slow and the measuring
 * undisturbed. Not a test.
 *
 * <pre>
 * ClusterBench nodes COUNT HEAP FOLDER            starts nodes, writes FOLDER/addresses, waits for the end of its input
 * ClusterBench load FOLDER IMAGES DIMENSION SETTING=VALUE...
 * ClusterBench search FOLDER IMAGES DIMENSION SETTING=VALUE...
 * ClusterBench erase FOLDER IMAGES DIMENSION SETTING=VALUE...     one image in a thousand
 * ClusterBench expunge FOLDER IMAGES DIMENSION SETTING=VALUE...   a minute later: the copies of parts agree then that nobody needs it
 * </pre>
 */
public final class ClusterBench {
  private static final int WARM_UP = 30;
  private static final int SEARCHES = 200;
  private static final int BANDS = 5;

  /** Random numbers of neighbouring seeds are alike. */
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final int images;
  private final int dimension;
  private final ClusterConfig config;

  private ClusterBench(String[] arguments) throws IOException {
    this.images = Integer.parseInt(arguments[2]);
    this.dimension = Integer.parseInt(arguments[3]);
    Map<String, String> settings = new HashMap<>();
    settings.put("addresses", Files.readString(Path.of(arguments[1], "addresses")));
    settings.put("name", "bench-" + images);
    for (String setting : Arrays.asList(arguments).subList(4, arguments.length)) {
      String[] pair = setting.split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    this.config = ClusterConfigs.with(settings);
  }

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "nodes" -> nodes(arguments);
      case "load" -> new ClusterBench(arguments).load();
      case "search" -> new ClusterBench(arguments).search();
      case "erase" -> new ClusterBench(arguments).erase();
      case "expunge" -> new ClusterBench(arguments).expunge();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  private static void nodes(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[3])).toAbsolutePath();
    String software = NodeSoftware.classPath().orElseThrow();
    try (SearchNodes nodes =
        new SearchNodes(software, folder, Integer.parseInt(arguments[1]), arguments[2])) {
      Files.writeString(folder.resolve("addresses"), ClusterConfigs.addresses(nodes.addresses()));
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }

  private void load() throws Exception {
    long began = System.nanoTime();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Cluster cluster = Connecting.to(config, null);
        ClusterKeeper keeper = keeper(cluster, postgres)) {
      keeper.follow();
      double seconds = (System.nanoTime() - began) / 1e9;
      long bytes = bytes();
      System.out.printf(
          "%,d x %d, %s, %d shards, %d replicas: %.0f s, %.0f images/s, %.0f bytes/image on disk%n",
          images,
          dimension,
          config.graph() ? "graph" : "no graph",
          config.shards(),
          config.replicas(),
          seconds,
          images / seconds,
          (double) bytes / images);
    }
  }

  private ClusterKeeper keeper(Cluster cluster, EmbeddedPostgres postgres) {
    return new ClusterKeeper(
        cluster, new Names(config.name()), config, feed(), postgres.getPostgresDatabase());
  }

  private long bytes() throws Exception {
    try (Cluster cluster = Connecting.to(config, null)) {
      cluster.post("/" + config.name() + "-generation-*/_flush");
      return cluster
          .get("/" + config.name() + "-generation-*/_stats/store")
          .at("/_all/total/store/size_in_bytes")
          .asLong();
    }
  }

  private void search() throws Exception {
    try (Cluster cluster = Connecting.to(config, null)) {
      Names names = new Names(config.name());
      try (Sights sights = new Sights(cluster, names)) {
        sights.follow(new Moments(cluster, names).serving());
        ClusterSearch search = new ClusterSearch(cluster, config);
        measure(cluster, sights, search, ScanMode.EXHAUSTIVE);
        if (config.graph()) {
          measure(cluster, sights, search, ScanMode.APPROXIMATE);
        }
      }
    }
  }

  private void measure(Cluster cluster, Sights sights, ClusterSearch search, ScanMode scan)
      throws Exception {
    long before = processorMillis(cluster);
    measure(sights, search, scan, 50);
    System.out.printf(
        "%.0f ms of processor time of the nodes for each search, warm-up included%n",
        (double) (processorMillis(cluster) - before) / (WARM_UP + SEARCHES));
  }

  private static long processorMillis(Cluster cluster) throws IOException {
    long all = 0;
    for (JsonNode node : cluster.get("/_nodes/stats/process").path("nodes")) {
      all += node.at("/process/cpu/total_in_millis").asLong();
    }
    return all;
  }

  private void erase() throws Exception {
    try (Cluster cluster = Connecting.to(config, null)) {
      Names names = new Names(config.name());
      Moment serving = new Moments(cluster, names).serving().orElseThrow().moment();
      Load load = new Load(cluster, names.writing(serving), config);
      for (int i = 0; i < images; i += 1000) {
        load.remove(new UUID(2, i), 2);
      }
      load.flush();
      new Generations(cluster, names, config).refresh(serving);
      cluster.post(names.path(serving) + "/_flush");
    }
  }

  private void expunge() throws Exception {
    try (Cluster cluster = Connecting.to(config, null)) {
      Names names = new Names(config.name());
      Moment serving = new Moments(cluster, names).serving().orElseThrow().moment();
      GenerationFiles files = new GenerationFiles(cluster, names);
      long bytes = bytes();
      long deleted = files.deleted(serving);
      long processor = processorMillis(cluster);
      long began = System.nanoTime();
      while (files.deleted(serving) > 0) {
        files.expunge(serving);
        Thread.sleep(200);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%,d deleted of %,d images, %,d bytes on disk: gone in %.1f s, %.1f s of processor time, then %,d bytes%n",
          deleted, images, bytes, seconds, (processorMillis(cluster) - processor) / 1e3, bytes());
    }
  }

  private void measure(Sights sights, ClusterSearch search, ScanMode scan, int most)
      throws Exception {
    double[] millis = new double[SEARCHES];
    int[] found = new int[BANDS];
    int[] asked = new int[BANDS];
    for (int i = -WARM_UP; i < SEARCHES; i++) {
      int mate = (int) ((i + WARM_UP) * 7919L % images);
      double cosine = 0.4 + 0.5 * ((i + WARM_UP) % 50) / 50;
      float[] probe = new TestFaces(-1 - i, dimension).like(row(mate).vector(), cosine);
      GalleryQuery query =
          new GalleryQuery(TestFaces.template(probe), most, null, GalleryFilter.NONE, scan);
      long began = System.nanoTime();
      GalleryAnswer answer;
      try (GalleryView view = new ClusterView(sights, search, sights.acquire().orElseThrow())) {
        answer = view.search(query);
      }
      if (i >= 0) {
        millis[i] = (System.nanoTime() - began) / 1e6;
        int band = (int) ((cosine - 0.4) * 10 + 1e-9);
        asked[band]++;
        found[band] +=
            answer.people().stream().anyMatch(p -> p.personId().equals(person(mate))) ? 1 : 0;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-12s p50 %.1f ms, p95 %.1f ms; mates listed by cosine 0.4/0.5/0.6/0.7/0.8:",
        scan.wireName(), millis[SEARCHES / 2], millis[SEARCHES * 95 / 100]);
    for (int band = 0; band < BANDS; band++) {
      System.out.printf(" %.3f", (double) found[band] / asked[band]);
    }
    System.out.println();
  }

  private static UUID person(int number) {
    return new UUID(3, number);
  }

  /** A random unit vector, made from its number alone. */
  private ImageRow row(int number) {
    return new ImageRow(
        new UUID(2, number),
        person(number),
        true,
        "MET",
        number % 2 == 0 ? "female" : "male",
        20 + number % 40,
        LocalDate.of(2020, 1, 1),
        "theft",
        "custody",
        1,
        new TestFaces(number * SCATTER, dimension).vector());
  }

  private GalleryFeed feed() {
    UUID gallery = new UUID(1, 1);
    return new GalleryFeed() {
      @Override
      public FeedHead head() {
        return new FeedHead(gallery, 1, images, images, TestFaces.MODEL);
      }

      @Override
      public FeedHead changesAfter(long revision, Sink sink) throws IOException {
        sink.begin(head());
        for (int i = 0; revision < 1 && i < images; i++) {
          sink.image(row(i));
        }
        return head();
      }

      @Override
      public long nextGeneration() {
        return System.currentTimeMillis();
      }
    };
  }
}
