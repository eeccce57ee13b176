package org.likeness.oversight;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.flywaydb.core.Flyway;
import org.likeness.EmbeddedDatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How long statistics of a year take. A program, not a test:
 *
 * <pre>java -cp ... org.likeness.oversight.StatisticsBench [searches in a year, of 43 forces]</pre>
 */
final class StatisticsBench {
  private static final int FORCES = 43;
  private static final int MONTHS = 12;
  private static final int ROUNDS = 9;
  private static final YearMonth FIRST = YearMonth.of(2025, 1);

  private StatisticsBench() {}

  public static void main(String... args) throws Exception {
    int searches = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    Path folder = Files.createTempDirectory("statistics");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Flyway.configure().dataSource(database.jdbcUrl(), "postgres", "postgres").load().migrate();
      try (Connection connection =
          DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres")) {
        fill(connection, searches);
        measure(connection);
      }
    }
  }

  private static void fill(Connection connection, int searches) throws SQLException {
    int each = searches / (FORCES * MONTHS) + 1;
    Random random = new Random(1);
    for (int force = 0; force < FORCES; force++) {
      for (int month = 0; month < MONTHS; month++) {
        new GeneratedSearches(
                "F" + (10 + force),
                FIRST.plusMonths(month),
                each,
                each * 8 / 10,
                each / 5,
                each / 8,
                each / 12,
                random.nextInt(1 + each / 40))
            .write(connection);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
    System.out.printf(Locale.ROOT, "%d searches%n", each * FORCES * MONTHS);
  }

  private static void measure(Connection connection) throws SQLException {
    OversightConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(OversightConfig.class)
            .build()
            .getConfigMapping(OversightConfig.class);
    FunnelQuery funnel = new FunnelQuery(config);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(ReadOnlyDatabase.IN_MEMORY);
    }
    ReadOnlyDatabase.Rows rows = new ReadOnlyDatabase.ConnectionRows(connection);
    Scope year = new Scope(new Months(FIRST, FIRST.plusMonths(MONTHS - 1L)), null);
    time("funnel by force and month", () -> funnel.read(rows, year));
    time("the same of one force", () -> funnel.read(rows, new Scope(year.months(), "F20")));
    time("purposes and offences", () -> SearchFigures.byPurpose(rows, year));
    time("operating points", () -> SearchFigures.points(rows, year));
    Clock clock = Clock.fixed(year.months().end().toInstant().minusSeconds(1), ZoneOffset.UTC);
    time("alert", () -> new WrongLeadAlerts(config, clock).read(rows, year));
    time("groups of people", () -> GroupQuery.read(rows, year));
    PublicTable[] table = new PublicTable[1];
    var lines = funnel.read(rows, year).stream().map(PublicLine::counted).toList();
    var months =
        java.util.stream.IntStream.range(0, MONTHS)
            .mapToObj(m -> FIRST.plusMonths(m).toString())
            .toList();
    time("what is withheld", () -> table[0] = new PublicTable(lines, PublicLine.PARTS, months, 5));
    long withheld =
        table[0].lines().stream()
            .filter(line -> line.counts().get(PublicLine.WRONG_LEADS) == null)
            .count();
    System.out.printf(
        Locale.ROOT, "wrong leads withheld in %d of %d lines%n", withheld, lines.size());
  }

  private interface Work {
    void run() throws SQLException;
  }

  private static void time(String what, Work work) throws SQLException {
    double[] milliseconds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-28s median %.0f ms, slowest %.0f ms%n",
        what,
        milliseconds[ROUNDS / 2],
        milliseconds[ROUNDS - 1]);
  }
}
