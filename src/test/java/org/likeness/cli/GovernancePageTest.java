package org.likeness.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.gallery.Engines;
import org.likeness.governance.EvidenceFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jakarta.inject.Inject;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of those who govern the model and the operating point (E1). */
@QuarkusTest
@TestProfile(GovernedPages.class)
@QuarkusTestResource(LikenessForTests.class)
class GovernancePageTest extends PageTest {
  @Inject Engines engines;

  @Test
  void changeGoesFromEvidenceOverAnotherPersonsDecisionIntoForce() {
    Page author = console.signedIn("admin");
    keep(author, EvidenceFiles.unfair(engines.model(), "Portraits, by sex, age and ethnicity"));
    ConsolePages.look(author, "reports");
    author.click("#reports a");
    assertThat(author.locator("#groups-sex")).isVisible();
    ConsolePages.look(author, "report");

    console.go(author, "/changes/new");
    author.click("button:has-text('Propose it')");
    assertThat(author.locator(".govuk-error-summary")).isVisible();
    ConsolePages.look(author, "propose-change");
    author.fill("#fpir", "0.02");
    author.selectOption("#reportId", new SelectOption().setIndex(1));
    author.fill("#reason", "Too few leads at 1 in 100");
    author.click("button:has-text('Propose it')");
    assertThat(author.locator("#findings")).containsText("at least 6.67 times");
    assertThat(author.locator("#approve")).hasCount(0);
    String change = author.url().replaceAll(".*#", "");

    Page approver = console.signedIn("approver");
    console.go(approver, change);
    approver.check("#approve-approve");
    approver.fill("#reason", "The force accepts this for three months");
    approver.click("button:has-text('Decide')");
    assertThat(approver.locator(".govuk-error-summary")).containsText("speaks against it");
    ConsolePages.look(approver, "decide-change");
    approver.fill("#override", "Every list goes to two reviewers");
    approver.click("button:has-text('Decide')");
    assertThat(approver.locator("main")).containsText("Every list goes to two reviewers");

    Page auditor = console.signedIn("auditor");
    console.go(auditor, "/changes");
    assertThat(auditor.locator("main")).containsText("1 in 50");
    assertThat(auditor.locator("main")).containsText("approved by approver");
    ConsolePages.look(auditor, "changes");
    auditor.click("#changes a >> nth=0");
    assertThat(auditor.locator("#findings")).containsText("Approved nonetheless");
    auditor.setViewportSize(683, ConsolePages.HEIGHT);
    ConsolePages.look(auditor, "change-narrow");
    console.go(auditor, "/reports");
    assertThat(auditor.locator("#report")).hasCount(0);
  }

  @Test
  void commandsKeepListAndShowReports() throws IOException {
    Path file = folder.resolve("report.json");
    Files.write(file, EvidenceFiles.fair(engines.model(), "By command"));
    Commands approver = new SomeoneOfEachRole(address).as("approver", folder);

    Commands.Ran added = approver.run("reports", "add", file.toString());
    Commands.Ran again = approver.run("reports", "add", file.toString());
    Commands.Ran listed = approver.run("reports", "list");
    String id = added.out().replaceAll("(?s)^Kept: ([0-9a-f-]+),.*", "$1");
    Path copy = folder.resolve("copy.json");
    Commands.Ran shown = approver.run("reports", "show", id, "--out", copy.toString());

    assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.OK);
    assertThat(again.out()).contains("kept before", id);
    assertThat(listed.out()).contains(id, "By command");
    assertThat(shown.out()).contains("sex", "first", "Made up for a test");
    assertThat(copy).hasSameBinaryContentAs(file);
  }

  private void keep(Page page, byte[] report) {
    console.go(page, "/reports");
    page.setInputFiles("#report", new FilePayload("report.json", "application/json", report));
    page.click("button:has-text('Keep it')");
    assertThat(page.locator("#reports td").first()).isVisible();
  }
}
