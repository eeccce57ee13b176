package org.likeness.load;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.likeness.PackagedService;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.oversight.GeneratedSearches;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What happens by itself, and what is listed and counted, in a service with a large gallery: the
 * sweeps, the lists of due reviews, statistics, watchlists. People who do not exist, of whom each
 * twentieth image is due for review and each hundredth is past the review of somebody who was not
 * convicted; a record of an import for each; searches of a year.
 *
 * <p>Arguments: the folder that holds {@code models} and {@code faces}; people; searches; seconds
 * to watch the sweeps; a folder to work in. The first run fills an empty folder, with the sweeps
 * off; the next one measures.
 */
public final class SweepLoad {
  private static final int ROUNDS = 5;
  private static final List<String> FORCES = List.of("MET", "GMP", "WYP", "WMP");
  private static final String YEAR_AGO = YearMonth.now().minusMonths(11).atDay(1).toString();

  private static final String PAST_REVIEW =
      "update custody_image set arrest_outcome = 'no-further-action', review_date = current_date - 10"
          + " where custody_reference like 'LOAD/%00'";
  private static final String DUE =
      "update custody_image set review_date = current_date - 5"
          + " where custody_reference like 'LOAD/%10' or custody_reference like 'LOAD/%30'"
          + " or custody_reference like 'LOAD/%50' or custody_reference like 'LOAD/%70'"
          + " or custody_reference like 'LOAD/%90'";
  private static final String IMPORTED =
      """
      insert into import_record (job_id, line, file, force, custody_reference, person_reference, capture_date,
        age_at_capture, sex, arrest_outcome, offence_group, image_type, state, sha256, outcome, image_id, settled_at)
      select (select id from import_job limit 1), 1000000 + row_number() over (), 'f' || i.custody_reference, i.force,
        i.custody_reference, 'p', i.capture_date, i.age_at_capture, i.sex, i.arrest_outcome, i.offence_group,
        i.image_type, 'settled', i.sha256, 'enrolled', i.id,
        timestamptz '%s' + (row_number() over () %% 330) * interval '1 day'
      from custody_image i
      """
          .formatted(YEAR_AGO);

  private final PackagedService service;
  private final Path faces;

  private SweepLoad(Path shared, Path home) throws Exception {
    this.faces = shared.resolve("faces/portraits");
    this.service = new PackagedService(home, shared.resolve("models").toAbsolutePath());
    service.with("likeness.access.token-lifetime", "PT8H");
  }

  /** Runs the program. */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[4])).toAbsolutePath();
    boolean filled = Files.exists(home.resolve("database"));
    SweepLoad load = new SweepLoad(Path.of(arguments[0]), home);
    try {
      if (filled) {
        load.measure(Integer.parseInt(arguments[3]));
      } else {
        load.fill(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
      }
    } finally {
      load.service.stop();
    }
  }

  private void start(String sweeps) throws Exception {
    service
        .with("likeness.retention.sweep-every", sweeps)
        .with("likeness.oversight.watch-every", sweeps)
        .start();
    RestAssured.port = service.port();
  }

  private void fill(int people, int searches) throws Exception {
    start("off");
    Calls calls = new Calls(URI.create("http://127.0.0.1:" + service.port()));
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    try (RunningImport begun =
        new RunningImport(calls, manager.token(), faces.resolve("gallery"))) {
      while (begun.settled() < 20) {
        Thread.sleep(200);
      }
    }
    fillDatabase(people, searches);
    while (calls.get("/api/v1/gallery", manager.token()).get("images").asLong() < people) {
      Thread.sleep(500);
    }
  }

  private void measure(int seconds) throws Exception {
    start("20s");
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    try (QueryWatch watch = new QueryWatch(service.jdbcUrl())) {
      long before = searchable();
      long begun = System.nanoTime();
      Thread.sleep(seconds * 1000L);
      System.out.printf(
          Locale.ROOT,
          "%,d images left the searches in %.0f s%n",
          before - searchable(),
          (System.nanoTime() - begun) / 1e9);
      watch.print("sweeps and all that happens by itself", 20);
      System.out.println();
      System.out.println("| what | median ms | longest ms |");
      System.out.println("|---|---|---|");
      calls(manager);
      watch.print("lists and counts", 20);
    }
  }

  private void fillDatabase(int people, int searches) throws Exception {
    long begun = System.nanoTime();
    new LargeGallery(service.jdbcUrl(), people).fill();
    try (Connection connection =
            DriverManager.getConnection(service.jdbcUrl(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(PAST_REVIEW, DUE, IMPORTED)) {
        System.out.printf("%,d rows: %s...%n", statement.executeUpdate(sql), sql.substring(0, 25));
      }
      for (int back = 0; back < 12; back++) {
        for (String force : FORCES) {
          searches(connection, force, YearMonth.now().minusMonths(back), searches / 48);
        }
      }
      statement.execute("vacuum analyze");
    }
    System.out.printf("filled in %.0f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private static void searches(Connection connection, String force, YearMonth month, int each)
      throws Exception {
    GeneratedSearches.of(force, month.toString(), each)
        .with(each * 8 / 10, each / 5, each / 8, each / 12, each / 80)
        .write(connection);
  }

  private long searchable() throws Exception {
    try (Connection connection =
            DriverManager.getConnection(service.jdbcUrl(), "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select images from gallery_state")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void calls(SignedIn manager) {
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);
    SignedIn supervisor = SignedIn.as("MET", Role.SUPERVISOR);
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    int year = LocalDate.now().getYear();
    get("due reviews, first 50", manager, "/gallery/reviews?limit=50");
    get("due within a year, first 500", manager, "/gallery/reviews?withinDays=366&limit=500");
    get(
        "due, not convicted, under 18",
        manager,
        "/gallery/reviews?outcome=acquitted&under18=true&limit=50");
    get("images of the gallery, a page", manager, "/gallery/images?limit=100");
    get("state of the gallery", manager, "/gallery");
    get("statistics of a year, all forces", auditor, "/statistics");
    get("statistics of a year, one force", supervisor, "/statistics");
    get("public form of this year", auditor, "/public-statistics/" + year);
    get("supervisor's queue", supervisor, "/supervision/reviews");
    get("searches of an investigator", investigator, "/searches");
    post(
        "watchlist: count half of the gallery",
        investigator,
        "/watchlists/previews",
        Map.of("sexes", List.of("female")));
    post(
        "watchlist: count one day's images",
        investigator,
        "/watchlists/previews",
        Map.of("capturedFrom", "2024-03-31", "capturedTo", "2024-03-31"));
  }

  private static void get(String what, SignedIn user, String path) {
    time(what, any -> user.request().get("/api/v1" + path));
  }

  private static void post(String what, SignedIn user, String path, Map<String, Object> body) {
    time(
        what,
        any -> user.request().contentType(ContentType.JSON).body(body).post("/api/v1" + path));
  }

  private static void time(String what, Function<Integer, Response> call) {
    double[] milliseconds = new double[ROUNDS];
    int status = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      status = call.apply(i).statusCode();
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "| %s%s | %.0f | %.0f |%n",
        what,
        status == 200 ? "" : " (status " + status + ")",
        milliseconds[ROUNDS / 2],
        milliseconds[ROUNDS - 1]);
  }
}
