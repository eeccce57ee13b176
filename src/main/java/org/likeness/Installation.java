package org.likeness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.likeness.access.SandboxConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps sandboxes and real installations apart: a database and a folder are one or the other from
 * their first start on, and the service does not start on what was made as the other.
 */
@ApplicationScoped
class Installation {

  /** In the folder, says what it was made as. */
  static final String FILE = "installation";

  /** Who is new has audited nothing yet; what is older than this table is real. */
  private static final String MAKE =
      "insert into installation select 1, ? and (select sequence from audit_head) = 0, now() on"
          + " conflict do nothing";

  private final AgroalDataSource database;
  private final Path home;
  private final boolean sandbox;

  Installation(
      AgroalDataSource database,
      @ConfigProperty(name = "likeness.home") Path home,
      SandboxConfig config) {
    this.database = database;
    this.home = home;
    this.sandbox = config.enabled();
  }

  /** Before anything is written. */
  void check(@Observes @Priority(1) StartupEvent start) throws SQLException, IOException {
    require("database", databaseIsSandbox());
    require("folder " + home, folderIsSandbox());
  }

  private void require(String what, boolean madeAsSandbox) {
    if (madeAsSandbox != sandbox) {
      throw new IllegalStateException(
          "The %s was made as a %s, and likeness.sandbox.enabled is %s. Give the service another."
              .formatted(what, word(madeAsSandbox), sandbox));
    }
  }

  private boolean databaseIsSandbox() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement make = connection.prepareStatement(MAKE);
        PreparedStatement read =
            connection.prepareStatement("select sandbox from installation where id = 1")) {
      make.setBoolean(1, sandbox);
      make.executeUpdate();
      try (ResultSet row = read.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private boolean folderIsSandbox() throws IOException {
    Path file = home.resolve(FILE);
    try {
      return Files.readString(file).strip().equals(word(true));
    } catch (NoSuchFileException e) {
      Files.createDirectories(home);
      Files.writeString(file, word(sandbox));
      return sandbox;
    }
  }

  private static String word(boolean sandbox) {
    return sandbox ? "sandbox" : "real installation";
  }
}
