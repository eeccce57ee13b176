package org.likeness.media;

import org.likeness.cli.FreePorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A Ceph cluster of one node, in memory, with its S3 gateway: a real server with versions, object
 * lock and legal holds. Lives in a folder of its own, on free ports, and dies with the test.
 */
public final class CephCluster implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "ceph");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final Path configuration;
  private final int port = FreePorts.any();
  private final List<Process> daemons = new ArrayList<>();

  private CephCluster(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
    this.configuration = folder.toAbsolutePath().resolve("ceph.conf");
  }

  /** Starts one; empty, with a plain line, where Ceph is not installed. */
  public static Optional<CephCluster> start(Path folder) {
    Optional<String> missing = PROGRAMS.stream().filter(name -> !isInstalled(name)).findFirst();
    if (missing.isPresent()) {
      System.out.println(
          "SKIPPED: Ceph is not installed (" + missing.get() + " is missing): see .ci/run");
      return Optional.empty();
    }
    try {
      CephCluster cluster = new CephCluster(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
      cluster.begin();
      return Optional.of(cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isInstalled(String program) {
    return List.of("/usr/bin", "/usr/sbin", "/usr/local/bin").stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** The gateway's port on the loopback address; its account is {@code key} and {@code secret}. */
  public int port() {
    return port;
  }

  private void begin() throws IOException {
    String id = UUID.randomUUID().toString();
    int first = FreePorts.any();
    int second = FreePorts.any();
    configure(id, first, second);
    for (String name : List.of("mon.", "client.admin", "client.rgw", "osd.0")) {
      key(name);
    }
    run(
        "monmaptool",
        "--create",
        "--fsid",
        id,
        "--addv",
        "a",
        "[v2:127.0.0.1:" + first + ",v1:127.0.0.1:" + second + "]",
        folder.resolve("monmap").toString());
    run(
        "ceph-mon",
        "--mkfs",
        "-i",
        "a",
        "--monmap",
        folder.resolve("monmap").toString(),
        "--keyring",
        keyring());
    daemon("ceph-mon", "-f", "-i", "a");
    String osd = UUID.randomUUID().toString();
    run("ceph", "--connect-timeout", "60", "osd", "new", osd);
    run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd);
    daemon("ceph-osd", "-f", "-i", "0");
    daemon("radosgw", "-f", "-n", "client.rgw");
    awaitGateway();
    run(
        "radosgw-admin",
        "user",
        "create",
        "--uid=likeness",
        "--display-name=Likeness",
        "--access-key=key",
        "--secret-key=secret");
  }

  private String keyring() {
    return folder.resolve("keyring").toString();
  }

  private void key(String name) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("ceph-authtool", keyring(), "--gen-key", "-n", name));
    for (String part : List.of("mon", "osd")) {
      words.addAll(List.of("--cap", part, "allow *"));
    }
    if (!Files.exists(Path.of(keyring()))) {
      words.add("--create-keyring");
    }
    run(words.toArray(String[]::new));
  }

  private void configure(String id, int first, int second) throws IOException {
    Files.writeString(
        configuration,
        """
        [global]
        fsid = %s
        mon initial members = a
        mon host = [v2:127.0.0.1:%d,v1:127.0.0.1:%d]
        public addr = 127.0.0.1
        keyring = %s/keyring
        run dir = %s
        admin socket = %s/$name.sock
        log file = %s/$name.log
        mon data = %s/mon
        osd data = %s/osd
        rgw data = %s/rgw
        osd objectstore = memstore
        memstore device bytes = 2147483648
        osd pool default size = 1
        osd pool default min size = 1
        osd pool default pg num = 8
        osd pool default pg autoscale mode = off
        osd crush chooseleaf type = 0
        mon allow pool size one = true
        rgw frontends = beast endpoint=127.0.0.1:%d
        rgw dns name = 127.0.0.1
        """
            .formatted(
                id, first, second, folder, folder, folder, folder, folder, folder, folder, port));
    Files.createDirectories(folder.resolve("osd"));
    Files.createDirectories(folder.resolve("rgw"));
  }

  private ProcessBuilder command(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(1, List.of("-c", configuration.toString()));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(folder.resolve(words[0] + ".out").toFile()));
  }

  private void daemon(String... words) throws IOException {
    daemons.add(command(words).start());
  }

  private void run(String... words) throws IOException {
    Process process = command(words).start();
    daemons.add(process);
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(
            String.join(" ", words)
                + " failed: "
                + Files.readString(folder.resolve(words[0] + ".out")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitGateway() {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("the gateway did not start; its logs lie in " + folder);
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    for (Process daemon : daemons.reversed()) {
      daemon.destroyForcibly();
      daemon.onExit().join();
    }
    daemons.clear();
  }
}
