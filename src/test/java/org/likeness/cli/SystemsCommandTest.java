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

/** Letting systems in at the command line. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class SystemsCommandTest {
  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;
  private SomeoneOfEachRole people;

  @BeforeEach
  void create() {
    people = new SomeoneOfEachRole(address);
  }

  @Test
  void administratorLetsASystemInAndReplacesItsSecret() {
    Commands administrator = people.as("admin", folder);
    String name = "records-" + System.nanoTime();

    Commands.Ran added =
        administrator.run(
            "systems",
            "add",
            name,
            "--force",
            "GMP",
            "--scope",
            "likeness.read",
            "--scope",
            "likeness.search");
    assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.OK);
    assertThat(added.out()).containsPattern("Secret  lks_");
    String id = added.out().lines().findFirst().orElseThrow().replaceFirst("Id +", "");
    Commands.Ran replaced = administrator.run("systems", "secret", id, "--leaked", "--json");
    assertThat(replaced.out()).contains("\"secret\"");
    assertThat(administrator.run("systems", "list").out())
        .containsPattern(
            name
                + " +GMP +likeness.search likeness.read|"
                + name
                + " +GMP +likeness.read likeness.search");
    assertThat(administrator.run("systems", "webhooks").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void othersAreRefused() {
    assertThat(people.as("investigator", folder).run("systems", "list").exitCode())
        .isEqualTo(ExitCode.REFUSED);
  }
}
