package org.likeness.gallery.cluster;

import org.apache.hc.core5.http.HttpHost;
import org.likeness.cli.FreePorts;
import org.opensearch.client.RestClient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cluster of real nodes, each in a process of its own, which can be killed and started again.
 * They end with this process, whatever becomes of it.
 */
final class SearchNodes implements AutoCloseable {
  private static final Duration TO_START = Duration.ofMinutes(5);

  private final String classPath;
  private final Path folder;
  private final String heap;
  private final int[] http;
  private final int[] transport;
  private final Process[] processes;
  private final RestClient client;

  /** Starts so many nodes and waits until they have found each other. */
  SearchNodes(String classPath, Path folder, int count, String heap) throws Exception {
    this.classPath = classPath;
    this.folder = folder;
    this.heap = heap;
    int[] ports = freePorts(2 * count);
    this.http = IntStream.range(0, count).map(i -> ports[i]).toArray();
    this.transport = IntStream.range(0, count).map(i -> ports[count + i]).toArray();
    this.processes = new Process[count];
    this.client =
        RestClient.builder(addresses().stream().map(HttpHost::create).toArray(HttpHost[]::new))
            .build();
    try {
      for (int i = 0; i < count; i++) {
        start(i);
      }
      awaitNodes(count);
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  List<URI> addresses() {
    return IntStream.of(http).mapToObj(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /** Where the files of all nodes lie. */
  Path folder() {
    return folder;
  }

  /** With commas between. */
  String processIds() {
    return Arrays.stream(processes)
        .map(process -> Long.toString(process.pid()))
        .collect(Collectors.joining(","));
  }

  /** A client for looking at the cluster from outside. */
  Cluster cluster() {
    return new Cluster(client);
  }

  void start(int node) throws IOException {
    Path home = Files.createDirectories(folder.resolve("node-" + node));
    String seeds =
        IntStream.of(transport)
            .mapToObj(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(","));
    String names =
        IntStream.range(0, http.length).mapToObj(i -> "node-" + i).collect(Collectors.joining(","));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + System.getProperty("likeness.node.tier", "4"),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "SearchNode",
                "cluster.name=" + folder.getFileName(),
                "node.name=node-" + node,
                "path.home=" + home,
                "network.host=127.0.0.1",
                "http.port=" + http[node],
                "transport.port=" + transport[node],
                "discovery.seed_hosts=" + seeds,
                "cluster.initial_cluster_manager_nodes=" + names,
                "cluster.routing.allocation.disk.threshold_enabled=false",
                "node.processors=2"));
    Path log = folder.resolve("node-" + node + ".log");
    processes[node] =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
  }

  /** As the end of a machine: no goodbye, nothing flushed. */
  void kill(int node) throws InterruptedException {
    processes[node].destroyForcibly().waitFor();
  }

  /** As a machine that swaps or hangs: it answers nothing, and nobody is told. */
  void freeze(int node) throws IOException, InterruptedException {
    signal("-STOP", node);
  }

  void thaw(int node) throws IOException, InterruptedException {
    signal("-CONT", node);
  }

  private void signal(String signal, int node) throws IOException, InterruptedException {
    String process = Long.toString(processes[node].pid());
    int code = new ProcessBuilder("kill", signal, process).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("kill " + signal + " ended with " + code);
    }
  }

  void awaitNodes(int count) throws Exception {
    await("/_cluster/health?wait_for_nodes=" + count + "&timeout=1s");
  }

  /** Waits until every copy of every part of some indices is in service. */
  void awaitGreen(String indices) throws Exception {
    await("/_cluster/health/" + indices + "?wait_for_status=green&timeout=1s");
  }

  private void await(String path) throws Exception {
    long giveUp = System.nanoTime() + TO_START.toNanos();
    while (true) {
      try {
        if (!cluster().get(path).path("timed_out").asBoolean(true)) {
          return;
        }
      } catch (IOException e) {
        if (System.nanoTime() > giveUp) {
          throw e;
        }
      }
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException("the nodes do not come to " + path + "; " + folder);
      }
      Thread.sleep(200);
    }
  }

  private static int[] freePorts(int count) {
    return IntStream.generate(FreePorts::any).distinct().limit(count).toArray();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    client.close();
    for (Process process : processes) {
      if (process != null) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
