package org.likeness.cli;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.evidence.triage.SubmittedPacks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

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
    Commands investigator = people.as("investigator", folder);

    assertThat(investigator.run("retention", "due").exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(investigator.run("retention", "sweep").exitCode()).isEqualTo(ExitCode.REFUSED);
  }

  /** As a schedule outside of the service does it, again and again (G2, A1). */
  @Test
  void sweepRemovesWhatIsOverOnceAndIsInTheAuditLog() {
    UUID pack = SubmittedPacks.submitted("MET", Map.of());
    SubmittedPacks.sql(
        "update evidence_pack set state = 'closed', closed_at = ?2 where id = ?1",
        pack,
        Instant.now().minus(Duration.ofDays(400)));
    Commands administrator = people.as("admin", folder);

    Commands.Ran first = administrator.run("retention", "sweep");
    Commands.Ran second = people.as("manager", folder).run("retention", "sweep");
    Commands auditor = people.as("auditor", folder);
    Commands.Ran events = auditor.run("audit", "list", "--action", "retention.sweep-ended");
    Commands.Ran removed =
        auditor.run("audit", "list", "--json", "--kind", "erasure", "--subject", pack.toString());

    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.OK);
    assertThat(first.out()).contains("Nothing more is due");
    assertThat(removed.out().split("evidence.pack-removed", -1)).hasSize(2);
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.OK);
    assertThat(second.out()).doesNotContain("evidence-packs: ");
    assertThat(events.out()).contains("admin").contains("manager");
  }
}
