package org.likeness.cli;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What gallery managers ask for at the command line. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class RetentionCommandTest {
  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;
  private SomeoneOfEachRole people;

  @BeforeEach
  void create() {
    people = new SomeoneOfEachRole(address);
  }

  @Test
  void managerSeesWhatIsDueWhatIsHeldAndTheRules() {
    Commands manager = people.as("manager", folder);

    Commands.Ran due = manager.run("retention", "due", "--within", "366");
    Commands.Ran holds = manager.run("retention", "holds", "--json");
    Commands.Ran rules = manager.run("retention", "rules");

    assertThat(due.exitCode()).as(due.err()).isEqualTo(ExitCode.OK);
    assertThat(due.out()).containsPattern("\\d+ images");
    assertThat(holds.out()).contains("\"items\"");
    assertThat(rules.out()).contains("from the beginning: convicted P6Y (under 18 P3Y)");
  }

  @Test
  void othersAreRefused() {
    Commands.Ran refused = people.as("investigator", folder).run("retention", "due");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
  }
}
