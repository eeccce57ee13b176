package org.likeness.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
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
  private static final String NEXT = "mobileface-v2-256";

  @Inject Engines engines;

  @Test
  void changeGoesFromEvidenceOverAnotherPersonsDecisionIntoForce() {
    Page author = console.signedIn("admin");
    String portraits = "Portraits, by sex, age and ethnicity";
    keep(author, EvidenceFiles.unfair(engines.model(), portraits), portraits);
    ConsolePages.look(author, "reports");
    author.click("#reports a");
    assertThat(author.locator("[id='groups-sex-0.01']")).isVisible();
    ConsolePages.look(author, "report");

    console.go(author, "/changes/new");
    author.click("button:has-text('Propose it')");
    assertThat(author.locator(".govuk-error-summary")).isVisible();
    ConsolePages.look(author, "propose-change");
    author.fill("#fpir", "0.02");
    author.selectOption(
        "#reportId",
        author.locator("#reportId option:has-text('Portraits')").first().getAttribute("value"));
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
    auditor.setViewportSize(ConsolePages.WIDTH, ConsolePages.HEIGHT);
    console.go(auditor, "/statistics");
    assertThat(auditor.locator("#evidence")).containsText("against what the report shows");
    assertThat(auditor.locator("#evidence")).containsText("20.00 %");
    ConsolePages.look(auditor, "statistics-evidence");
    auditor.setViewportSize(683, ConsolePages.HEIGHT);
    ConsolePages.look(auditor, "statistics-evidence-narrow");
  }

  /** E1, S7: the way of another model, as its approver goes it. */
  @Test
  void anotherModelIsComparedSwitchedToAndBack() {
    Page author = console.signedIn("admin");
    keep(
        author,
        EvidenceFiles.fair(engines.model(NEXT, null), "The other model"),
        "The other model");
    console.go(author, "/changes/new");
    author.check("#kind-model");
    author.fill("#recogniser", NEXT);
    author.fill("#fpir", "0.01");
    author.selectOption(
        "#reportId",
        author
            .locator("#reportId option:has-text('The other model')")
            .first()
            .getAttribute("value"));
    author.fill("#reason", "It misses fewer people");
    author.click("button:has-text('Propose it')");
    assertThat(author.locator("h1")).containsText("Change of model");
    String change = author.url().replaceAll(".*#", "");
    ConsolePages.search(console.signedIn("investigator"));

    Page approver = console.signedIn("approver");
    console.go(approver, change);
    approver.check("#approve-approve");
    approver.fill("#reason", "I have read the report");
    approver.click("button:has-text('Decide')");
    Locator done = approver.locator("text=Every image has been looked at");
    assertThat(done).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    ConsolePages.look(approver, "migration");

    compare(approver);
    ConsolePages.look(approver, "compare-models");
    console.go(approver, change);
    approver.fill("#reason", "The lists are as good");
    approver.click("button:has-text('Switch to the new model')");
    assertThat(approver.locator("text=It is kept until")).isVisible();
    assertThat(approver.locator(".govuk-tag").first()).hasText("In force");
    ConsolePages.look(approver, "switched");
    approver.fill("#reason", "Worse at night");
    approver.click("button:has-text('Switch back')");
    assertThat(approver.locator(".govuk-tag").first()).hasText("Was in force");
    console.go(approver, "/changes");
    assertThat(approver.locator("#changes")).containsText("Switch back");
  }

  private void compare(Page approver) {
    approver.click("text=Compare the lists");
    approver.fill("#sample", "1");
    approver.fill("#purpose", "What would the switch do?");
    // the index of the second model opens within a second or two
    approver.waitForCondition(
        () -> {
          approver.click("button:has-text('Compare')");
          approver.waitForTimeout(1000);
          return approver.locator("#sum").isVisible();
        });
    approver.click("summary");
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

  @Test
  void commandsChangeTheOperatingPoint() throws IOException {
    Path file = folder.resolve("point.json");
    Files.write(file, EvidenceFiles.fair(engines.model(), "For another rate"));
    SomeoneOfEachRole someone = new SomeoneOfEachRole(address);
    Commands author = someone.as("admin", folder);
    Commands approver = someone.as("approver", folder);
    String report =
        author
            .run("reports", "add", file.toString())
            .out()
            .replaceAll("(?s)^Kept: ([0-9a-f-]+),.*", "$1");

    Commands.Ran proposed =
        author.run(
            "changes",
            "propose",
            "operating-point",
            "--report",
            report,
            "--fpir",
            "0.05",
            "--reason",
            "Fewer lists");
    String change = proposed.out().replaceAll("(?s)^([0-9a-f-]+):.*", "$1");
    Commands.Ran own = author.run("changes", "decide", change, "approve", "--reason", "Mine");
    Commands.Ran refused = approver.run("changes", "decide", change, "approve", "--reason", "Read");
    Commands.Ran ended =
        approver.run("changes", "decide", change, "refuse", "--reason", "No figures");
    Commands.Ran listed = approver.run("changes", "list");

    assertThat(proposed.exitCode()).as(proposed.err()).isEqualTo(ExitCode.OK);
    assertThat(proposed.out()).contains("FPIR 0.05", "Against it: ", "not of 0.05");
    assertThat(own.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(refused.err()).contains("0.05");
    assertThat(ended.out()).contains(change, "refused");
    assertThat(listed.out()).contains(change, "operating-point");
  }

  private void keep(Page page, byte[] report, String title) {
    console.go(page, "/reports");
    page.setInputFiles("#report", new FilePayload("report.json", "application/json", report));
    page.click("button:has-text('Keep it')");
    assertThat(page.locator("#reports tr:has-text('" + title + "')").first()).isVisible();
  }
}
