package org.likeness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A sandbox says so everywhere, and is never mixed with a real installation. */
@QuarkusTest
@TestProfile(SandboxTest.Sandbox.class)
@QuarkusTestResource(value = LikenessForTests.class, restrictToAnnotatedClass = true)
class SandboxTest {

  /** Starts on a database and a home of its own. */
  public static final class Sandbox implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("likeness.sandbox.enabled", "true");
    }
  }

  @Inject AgroalDataSource database;

  @ConfigProperty(name = "likeness.home")
  Path home;

  @Test
  void everyAnswerSaysSo() {
    for (String path :
        List.of("/api/v1/me", "/problems", "/login.html", "/q/health/live", "/nothing", "/")) {
      String said = given().redirects().follow(false).get(path).getHeader("Likeness-Sandbox");
      assertThat(said).as(path).isEqualTo("true");
    }
  }

  @Test
  void startsAgainAsWhatItWasMade() {
    assertThatCode(() -> new Installation(database, home, () -> true).check(new StartupEvent()))
        .doesNotThrowAnyException();
  }

  @Test
  void realInstallationDoesNotStartOnItsDatabaseOrItsFolder(@TempDir Path empty) {
    assertThatThrownBy(
            () -> new Installation(database, empty, () -> false).check(new StartupEvent()))
        .hasMessageContaining("The database was made as a sandbox");
    assertThatThrownBy(
            () -> new Installation(database, home, () -> false).check(new StartupEvent()))
        .hasMessageContaining("sandbox");
  }

  @Test
  void sandboxDoesNotStartInAFolderOfARealInstallation(@TempDir Path other) throws Exception {
    java.nio.file.Files.writeString(other.resolve(Installation.FILE), "real installation");

    assertThatThrownBy(
            () -> new Installation(database, other, () -> true).check(new StartupEvent()))
        .hasMessageContaining("was made as a real installation");
  }

  @Test
  void whatADatabaseWasMadeAsNeverChanges() {
    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var statement = connection.createStatement()) {
                statement.executeUpdate("update installation set sandbox = false");
              }
            })
        .hasMessageContaining("never changes");
  }
}
