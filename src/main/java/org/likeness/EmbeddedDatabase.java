package org.likeness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A PostgreSQL of our own in a folder that outlives the process: the default for one machine and
 * for tests. Listens on the loopback address alone. After a hard kill the next start recovers from
 * its write-ahead log.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final DatabaseFolder folder;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(DatabaseFolder folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /**
   * Starts it, keeping what the folder holds.
   *
   * @param folder gets {@code data} and {@code bin} inside
   * @throws UncheckedIOException if it cannot start, such as when another process uses the folder
   */
  public static EmbeddedDatabase start(Path folder) {
    try {
      DatabaseFolder taken = DatabaseFolder.take(folder);
      try {
        return new EmbeddedDatabase(taken, postgres(folder));
      } catch (IOException e) {
        taken.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded PostgreSQL did not start in " + folder + "; is another Likeness using it?",
          e);
    }
  }

  private static EmbeddedPostgres postgres(Path folder) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
        // stopping is ours to order: after the service, not beside it
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("listen_addresses", "127.0.0.1")
        // the library turns durability off, which is right for tests of others and wrong for us
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        // what is stored must not come to light through error messages in the log
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_min_error_statement", "panic")
        .start();
  }

  /**
   * The JDBC address, for user {@code postgres} without a password, on a port chosen at the start.
   */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  @Override
  public void close() {
    try {
      postgres.close();
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not stop cleanly", e);
    }
  }
}
