package org.likeness.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks fifty times a second at what the database is doing, and so finds the statements that take
 * long, whoever sends them. What takes less than a look is mostly not seen.
 */
final class QueryWatch implements AutoCloseable {
  private static final int PAUSE = 20;
  private static final int SHOWN = 110;
  private static final String ACTIVE =
      """
      select pid || ' ' || query_start, query, extract(epoch from clock_timestamp() - query_start) * 1000
      from pg_stat_activity
      where state = 'active' and pid <> pg_backend_pid() and backend_type = 'client backend'
      """;

  private final Map<String, Seen> seen = new HashMap<>();
  private final Connection connection;
  private final Thread thread;
  private volatile boolean ended;

  private record Seen(String query, double milliseconds) {}

  /** A statement, how often it was seen, and the longest. */
  private record Slow(String query, long times, double longest, double sum) {}

  QueryWatch(String jdbcUrl) throws SQLException {
    connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
    thread = Thread.ofPlatform().daemon().start(this::look);
  }

  private void look() {
    try (Statement statement = connection.createStatement()) {
      while (!ended) {
        try (ResultSet row = statement.executeQuery(ACTIVE)) {
          while (row.next()) {
            note(row.getString(1), row.getString(2), row.getDouble(3));
          }
        }
        Thread.sleep(PAUSE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be watched", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void note(String run, String query, double milliseconds) {
    String words = query.replaceAll("\\s+", " ").strip();
    seen.merge(
        run + words,
        new Seen(words, milliseconds),
        (a, b) -> a.milliseconds() > b.milliseconds() ? a : b);
  }

  /** Those that took longest since the last time. */
  synchronized void print(String title, double least) {
    System.out.printf("%n%s: statements of %.0f ms and more%n%n", title, least);
    System.out.println("| statement | seen | longest ms | sum ms |");
    System.out.println("|---|---|---|---|");
    Map<String, List<Seen>> byQuery =
        seen.values().stream().collect(java.util.stream.Collectors.groupingBy(Seen::query));
    byQuery.entrySet().stream()
        .map(
            one ->
                new Slow(
                    one.getKey(),
                    one.getValue().size(),
                    one.getValue().stream().mapToDouble(Seen::milliseconds).max().orElse(0),
                    one.getValue().stream().mapToDouble(Seen::milliseconds).sum()))
        .filter(slow -> slow.longest() >= least)
        .sorted((a, b) -> Double.compare(b.sum(), a.sum()))
        .forEach(
            slow ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f |%n",
                    slow.query().substring(0, Math.min(SHOWN, slow.query().length())),
                    slow.times(),
                    slow.longest(),
                    slow.sum()));
    seen.clear();
  }

  @Override
  public void close() throws SQLException {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
