package org.likeness.cli;

import org.likeness.LikenessForTests;
import org.likeness.PackagedService;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.TestFiles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures a large upload by the command line to the packaged service, over a line that is cut
 * twice. Arguments: an empty folder for everything, megabytes of the video, heap of the service.
 */
public final class UploadBench {
  private static final int MEGABYTE = 1 << 20;
  private static final String PASSWORD = "Nine-Blue-Lanterns-4";

  private final Path folder;
  private final long megabytes;
  private final String heap;

  private UploadBench(Path folder, long megabytes, String heap) {
    this.folder = folder;
    this.megabytes = megabytes;
    this.heap = heap;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    new UploadBench(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[1]), args[2]).run();
  }

  private void run() throws Exception {
    Path packs = packs();
    PackagedService service =
        new PackagedService(folder.resolve("home"), folder.resolve("models"))
            .withHeap(heap)
            .with("likeness.access.bcrypt-cost", "5");
    Files.createDirectories(folder.resolve("home"));
    service.startAndAnswer();
    try (BadLine line =
        new BadLine(service.port(), megabytes * MEGABYTE / 3, megabytes * MEGABYTE * 2 / 3)) {
      String token = retailer(URI.create("http://127.0.0.1:" + service.port()));
      Commands shop =
          new Commands(folder)
              .with("LIKENESS_TOKEN", token)
              .with("LIKENESS_URL", "http://127.0.0.1:" + line.port());
      long before = resident(service);
      AtomicBoolean ended = new AtomicBoolean();
      AtomicLong most = new AtomicLong();
      Thread watch = Thread.ofPlatform().daemon().start(() -> watch(service, most, ended));
      long begun = System.nanoTime();
      Commands.Ran ran = shop.run("packs", "send", packs.toString());
      double seconds = (System.nanoTime() - begun) / 1e9;
      ended.set(true);
      watch.join();
      System.out.println(ran.out() + ran.err());
      System.out.printf(
          "%d MB, cut %d times: %.1f s, %.1f MB/s; resident MB before %d, at most %d, after %d%n",
          megabytes,
          line.cuts(),
          seconds,
          megabytes / seconds,
          before,
          most.get(),
          resident(service));
    } finally {
      service.stop();
    }
  }

  /** A folder with a pack whose video is so large: boxes of noise behind one that names it. */
  private Path packs() throws IOException {
    Path packs = Files.createDirectories(folder.resolve("packs"));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(packs.resolve("till.mp4")))) {
      out.write(TestFiles.mp4(MEGABYTE, 7));
      byte[] noise = new byte[MEGABYTE - 8];
      Random random = new Random(11);
      for (long i = 1; i < megabytes; i++) {
        random.nextBytes(noise);
        out.write(ByteBuffer.allocate(4).putInt(MEGABYTE).array());
        out.write("free".getBytes(StandardCharsets.US_ASCII));
        out.write(noise);
      }
    }
    Files.write(packs.resolve("face.jpg"), TestFiles.jpeg());
    Files.write(packs.resolve("statement.pdf"), TestFiles.pdf());
    Map<String, Object> pack = PackCalls.sections("MET");
    pack.put("key", "bench");
    pack.put("submit", true);
    pack.put(
        "files",
        List.of(
            Map.of("path", "till.mp4", "kind", "cctv"),
            Map.of("path", "face.jpg", "kind", "still"),
            Map.of("path", "statement.pdf", "kind", "statement")));
    Files.write(
        packs.resolve("manifest.json"),
        Json.MAPPER.writeValueAsBytes(Map.of("version", 1, "packs", List.of(pack))));
    return packs;
  }

  private static String retailer(URI address) {
    Api administrator = as("admin", LikenessForTests.ADMINISTRATOR_PASSWORD, address);
    administrator.post(
        "/reference-lists/organisations", Map.of("code", "CHAIN", "words", "Shops of a chain"));
    administrator.post(
        "/users",
        Map.of(
            "login", "shop",
            "name", "Shop",
            "organisation", "CHAIN",
            "roles", List.of("retailer"),
            "password", PASSWORD));
    return LoginCommand.signIn(Api.anonymous(address), "shop", PASSWORD).path("token").asText();
  }

  private static Api as(String login, String password, URI address) {
    String token =
        LoginCommand.signIn(Api.anonymous(address), login, password).path("token").asText();
    return Api.signedIn(address, token);
  }

  private static void watch(PackagedService service, AtomicLong most, AtomicBoolean ended) {
    while (!ended.get()) {
      most.accumulateAndGet(resident(service), Math::max);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** MB of memory that the process holds now. */
  private static long resident(PackagedService service) {
    try {
      return service.resident() / 1024;
    } catch (IOException e) {
      return 0;
    }
  }
}
