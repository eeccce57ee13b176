package org.likeness.load;

import io.restassured.RestAssured;
import org.jspecify.annotations.Nullable;
import org.likeness.PackagedService;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measures {@code POST /api/v1/searches} from outside: the packaged service with a large gallery,
 * stills of two megapixels sent at fixed moments whether or not earlier ones were answered, with
 * and without an import that runs beside. Then many searches one after another, to see whether
 * memory grows.
 *
 * <p>Arguments: the folder that holds {@code models} and {@code faces}; people in the gallery;
 * seconds for each rate; searches of the long run, or 0; an empty folder to work in; rates a second
 * with commas between them, unless all are wanted. Settings of the service may be given as system
 * properties that begin with {@code likeness.}.
 */
public final class SearchLoad {
  private static final String RATES = "1,5,20";

  /**
   * Code is compiled while it is used: what is measured is a service that has been up for a while.
   */
  private static final int WARMING = 300;

  private static final String REQUEST =
      """
      {"force":"MET","caseReference":"LOAD/1","offence":"robbery","purpose":"investigate-crime",
       "justification":"Measurement with people who do not exist","imageSource":"shop CCTV",
       "policyAccepted":true,"mode":"investigative","modeReason":"measurement"}
      """;

  private final Path faces;
  private final PackagedService service;
  private final List<byte[]> stills;
  private Calls calls;
  private String investigator = "";
  private String manager = "";

  private SearchLoad(Path shared, Path home) throws Exception {
    this.faces = shared.resolve("faces/portraits");
    this.service = new PackagedService(home, shared.resolve("models").toAbsolutePath());
    this.stills = Stills.of(faces.resolve("probe"), 40);
    service.with("likeness.ingest.workers", "1").with("likeness.access.token-lifetime", "PT8H");
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("likeness.")) {
                service.with(name.toString(), value.toString());
              }
            });
  }

  /** Runs the program. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[4])).toAbsolutePath();
    SearchLoad load = new SearchLoad(Path.of(arguments[0]), home);
    try {
      load.run(
          Integer.parseInt(arguments[1]),
          Integer.parseInt(arguments[2]),
          Integer.parseInt(arguments[3]),
          Arrays.stream((arguments.length > 5 ? arguments[5] : RATES).split(","))
              .mapToInt(Integer::parseInt)
              .toArray());
    } finally {
      load.service.stop();
    }
  }

  private void run(int people, int seconds, int longRun, int[] rates) throws Exception {
    start();
    beginImport().close();
    new LargeGallery(service.jdbcUrl(), people).fill();
    awaitIndex(people);
    both(WARMING);
    rate("warming up", 2, seconds);
    System.out.println(
        "| load | answered | p50 ms | p95 ms | p99 ms | longest ms | import images/s | cores busy | stages, mean ms |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (int rate : rates) {
      rate(rate + "/s", rate, seconds);
    }
    for (int rate : rates) {
      try (RunningImport beside = beginImport()) {
        rate(rate + "/s, import beside", rate, seconds, beside);
      }
    }
    if (longRun > 0) {
      memory(longRun);
    }
  }

  private void start() throws Exception {
    service.start();
    RestAssured.port = service.port();
    calls = new Calls(URI.create("http://127.0.0.1:" + service.port()));
    investigator = SignedIn.as("MET", Role.INVESTIGATOR).token();
    manager = SignedIn.as("MET", Role.GALLERY_MANAGER).token();
  }

  /** An import that has begun to enrol. */
  private RunningImport beginImport() throws Exception {
    RunningImport begun = new RunningImport(calls, manager, faces.resolve("gallery"));
    while (begun.settled() < 20) {
      Thread.sleep(200);
    }
    return begun;
  }

  private void awaitIndex(int people) throws InterruptedException {
    long began = System.nanoTime();
    while (calls.get("/api/v1/gallery", manager).get("images").asLong() < people) {
      Thread.sleep(500);
    }
    System.out.printf(
        "the index followed %,d new images in %.0f s%n", people, (System.nanoTime() - began) / 1e9);
  }

  private void rate(String name, int rate, int seconds) throws Exception {
    rate(name, rate, seconds, null);
  }

  private void rate(String name, int rate, int seconds, RunningImport beside) throws Exception {
    long settled = beside == null ? 0 : beside.settled();
    double processor = service.processorSeconds();
    long began = System.nanoTime();
    List<Measured> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Measured>> answers = new ArrayList<>();
      for (int i = 0; i < rate * seconds; i++) {
        long due = began + i * TimeUnit.SECONDS.toNanos(1) / rate;
        int still = i;
        Callable<Measured> call = () -> measured(still, due);
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        answers.add(threads.submit(call));
      }
      for (Future<Measured> answer : answers) {
        Measured measured = answer.get();
        if (measured != null) {
          all.add(measured);
        }
      }
    }
    double took = (System.nanoTime() - began) / 1e9;
    double imported = beside == null ? 0 : (beside.settled() - settled) / took;
    double cores = (service.processorSeconds() - processor) / took;
    print(
        name + (all.size() < rate * seconds ? ", others refused as busy" : ""),
        all,
        imported,
        cores);
  }

  /**
   * One search.
   *
   * @param milliseconds from the moment it was due until its answer was read
   * @param stages as the service timed them
   */
  private record Measured(double milliseconds, Map<String, Double> stages) {}

  /** Null if the service refused it for being busy. */
  private @Nullable Measured measured(int still, long due) throws InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = search(still);
    } catch (IllegalStateException e) {
      if (String.valueOf(e.getMessage()).startsWith("503")) {
        return null;
      }
      throw e;
    }
    return new Measured((System.nanoTime() - due) / 1e6, stages(answer));
  }

  private HttpResponse<String> search(int number) throws InterruptedException {
    return calls.post(
        "/api/v1/searches",
        investigator,
        new Calls.Form()
            .with(
                "request",
                "request.json",
                "application/json",
                REQUEST.getBytes(StandardCharsets.UTF_8))
            .with("still", "still.jpg", "image/jpeg", stills.get(number % stills.size())));
  }

  private static Map<String, Double> stages(HttpResponse<String> answer) {
    Map<String, Double> stages = new LinkedHashMap<>();
    for (String stage : answer.headers().firstValue("Server-Timing").orElseThrow().split(", ")) {
      String[] parts = stage.split(";dur=");
      stages.merge(parts[0], Double.valueOf(parts[1]), Double::sum);
    }
    return stages;
  }

  private static void print(String name, List<Measured> all, double imported, double cores) {
    List<Double> times = new ArrayList<>(all.stream().map(Measured::milliseconds).toList());
    Collections.sort(times);
    Map<String, Double> means = new LinkedHashMap<>();
    all.forEach(
        one -> one.stages().forEach((s, ms) -> means.merge(s, ms / all.size(), Double::sum)));
    StringBuilder stages = new StringBuilder();
    means.forEach((stage, ms) -> stages.append(String.format(Locale.ROOT, "%s %.1f ", stage, ms)));
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.1f | %.2f | %s |%n",
        name,
        times.size(),
        quantile(times, 0.5),
        quantile(times, 0.95),
        quantile(times, 0.99),
        times.getLast(),
        imported,
        cores,
        stages.toString().strip());
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
  }

  /** Searches by two clients without a pause, and what the process holds meanwhile. */
  private void memory(int searches) throws Exception {
    System.out.println("| searches | resident MB | heap after collection MB |");
    System.out.println("|---|---|---|");
    int steps = 10;
    for (int step = 0; step <= steps; step++) {
      System.out.printf(
          "| %d | %d | %d |%n", step * searches / steps, service.resident() >> 10, heap() >> 10);
      if (step < steps) {
        both(searches / steps);
      }
    }
  }

  private void both(int searches) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<HttpResponse<String>>> all = new ArrayList<>();
      for (int i = 0; i < searches; i++) {
        int still = i;
        all.add(() -> search(still));
      }
      for (Future<HttpResponse<String>> answer : threads.invokeAll(all)) {
        answer.get();
      }
    }
  }

  /** Kilobytes in use after a full collection. */
  private long heap() throws Exception {
    jcmd("GC.run");
    return Arrays.stream(jcmd("GC.heap_info").split("\n"))
        .filter(line -> line.contains("used "))
        .limit(1)
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
        .sum();
  }

  private String jcmd(String what) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(service.pid()),
                what)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
