package org.likeness.cli;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The queue with its due times, tests of reviewers, and what became of a search, in the browser.
 */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class SupervisionPageTest extends PageTest {
  private static final int NARROW = 683;

  @Test
  void urgentSearchComesFirstAndSaysWhenItIsDue() {
    Page investigator = console.signedIn("investigator");
    ConsolePages.fillIn(investigator);
    investigator.check("#priority-urgent");
    investigator.click("#submit");
    assertThat(investigator.locator(".govuk-error-summary")).containsText("Say why it is urgent");
    investigator.fill("#priorityReason", "Bail ends tomorrow");
    look(investigator, "search-urgent");
    investigator.click("#submit");
    assertThat(investigator.locator("#awaited")).containsText("Urgent");
    assertThat(investigator.locator("#awaited"))
        .containsText(Pattern.compile("Review due (today|tomorrow) \\d\\d:\\d\\d"));
    investigator.click("text=Change the priority");
    investigator.check("#new-priority-threat-to-life");
    investigator.fill("#priority-reason", "A child is missing");
    look(investigator, "priority-change");
    investigator.click("button:has-text('Change the priority')");
    assertThat(investigator.locator("#awaited")).containsText("Immediate threat to life");
    String search = investigator.url().replaceAll(".*/", "");

    Page reviewer = console.signedIn("reviewer1");
    assertThat(reviewer.locator("#tasks tbody tr").first()).containsText("Immediate threat");
    look(reviewer, "queue-priority");
    reviewer.selectOption("#priority", "routine");
    assertThat(reviewer.locator("a[href='#/reviews/" + search + "']")).hasCount(0);
    reviewer.selectOption("#priority", "threat-to-life");
    assertThat(reviewer.locator("a[href='#/reviews/" + search + "']")).hasCount(1);
  }

  @Test
  void outcomeNeedsEvidenceAndAWrongLeadReachesTheSupervisor() {
    Page investigator = console.signedIn("investigator");
    String search = ConsolePages.search(investigator);
    bothFindTheSame(search);
    console.go(investigator, "/searches/" + search);
    investigator.reload();
    investigator.check("#step-actioned");
    investigator.click("#outcome-form button[type=submit]");
    assertThat(investigator.locator(".govuk-error-summary"))
        .containsText("Write down the independent evidence");
    look(investigator, "outcome-refused");
    investigator.selectOption("#evidenceKind", "fingerprints");
    investigator.fill("#evidence", "Lift from the till, exhibit AB/3");
    investigator.fill("#occurredOn", LocalDate.now().minusDays(2).toString());
    investigator.fill("#reason", "Arrested at home");
    investigator.click("#outcome-form button[type=submit]");
    assertThat(investigator.locator(".outcomes")).containsText("exhibit AB/3");

    investigator.check("#step-wrong-lead");
    investigator.fill("#occurredOn", LocalDate.now().toString());
    investigator.fill("#reason", "The alibi holds: at work, on the employer's cameras");
    investigator.click("#outcome-form button[type=submit]");
    assertThat(investigator.locator("text=This is closed: its outcome is recorded.")).isVisible();
    look(investigator, "outcome");

    Page supervisor = console.signedIn("supervisor");
    assertThat(supervisor.locator(".lead").first()).containsText("The alibi holds");
    assertThat(supervisor.locator(".lead").first()).containsText("acted against");
    correct(investigator);
    supervisor.reload();
    assertThat(supervisor.locator("text=None has been recorded.")).isVisible();
  }

  private void correct(Page investigator) {
    investigator.click(".outcomes li:last-child button:has-text('Correct')");
    investigator.check("#step-eliminated");
    investigator.fill("#occurredOn", LocalDate.now().toString());
    investigator.fill("#reason", "Wrong box ticked");
    investigator.click("#outcome-form button[type=submit]");
    assertThat(investigator.locator(".outcomes .past")).containsText("Wrong lead");
    look(investigator, "outcome-corrected");
  }

  @Test
  void supervisorTestsReviewersAndReleasesTheirResults() throws IOException {
    Page supervisor = console.signedIn("supervisor");
    supervisor.click("text=Put a list into the queue");
    supervisor.click("button:has-text('Put it into the queue')");
    assertThat(supervisor.locator(".govuk-error-summary")).containsText("Choose an image");
    look(supervisor, "known-answer-refused");
    seed(supervisor, "P-999999");
    assertThat(supervisor.locator(".govuk-error-summary")).containsText("not among the candidates");
    supervisor.fill("#personReference", person());
    supervisor.click("button:has-text('Put it into the queue')");
    assertThat(supervisor.locator("#lists tbody tr")).hasCount(1);
    look(supervisor, "supervision");

    Page reviewer = console.signedIn("reviewer1");
    reviewer.selectOption("#priority", "threat-to-life");
    reviewer.click("#tasks tbody tr:last-child a");
    assertThat(reviewer.locator("h1")).hasText("First review");
    ConsolePages.findPossibleMatch(reviewer, 0);
    assertThat(reviewer.locator("main")).containsText("blind verifier decides next");

    supervisor.reload();
    assertThat(supervisor.locator("table.results").first()).containsText("reviewer1");
    assertThat(supervisor.locator("table.results").first()).containsText("Too few to judge");
    Download saved =
        supervisor.waitForDownload(() -> supervisor.click("button:has-text('Save as CSV')"));
    assertThat(Files.readString(saved.path())).contains("reviewer1,all,1,");
    console.go(reviewer, "/reviews");
    assertThat(reviewer.locator("text=Your results")).hasCount(0);
    supervisor.click("summary:has-text('reviewer1')");
    supervisor.click("button:has-text('Release the results')");
    // the list comes anew, with everything closed
    assertThat(supervisor.locator("details[open]:has-text('reviewer1')")).hasCount(0);
    supervisor.click("summary:has-text('reviewer1')");
    assertThat(supervisor.locator("text=may know what was decided until")).isVisible();
    look(supervisor, "supervision-results");
    reviewer.reload();
    reviewer.click("summary:has-text('Your results')");
    assertThat(reviewer.locator("table.results")).containsText("1");
    look(reviewer, "own-results");
  }

  @Test
  void supervisorChangesAPriorityInTheQueue() {
    ConsolePages.search(console.signedIn("investigator"));
    Page supervisor = console.signedIn("supervisor");
    supervisor.locator("#open tbody tr:has-text('Routine') button").first().click();
    supervisor.check("#new-priority-urgent");
    supervisor.click("#priority-form button[type=submit]");
    assertThat(supervisor.locator(".govuk-error-summary")).containsText("Say why");
    supervisor.fill("#priority-reason", "Series of offences");
    supervisor.click("#priority-form button[type=submit]");

    assertThat(supervisor.locator("#open tbody")).containsText("Urgent");
    assertThat(supervisor.locator("#priority-form")).hasCount(0);
  }

  private void bothFindTheSame(String search) {
    Page first = atTask("reviewer1", search);
    String chosen = (String) first.evaluate(CANDIDATE, List.of(search, 0));
    ConsolePages.findPossibleMatch(first, 0);
    Page second = atTask("reviewer2", search);
    int place = (Integer) second.evaluate(PLACE, List.of(search, chosen));
    ConsolePages.findPossibleMatch(second, place);
  }

  private static final String CANDIDATE =
      "async ([id, i]) => (await (await fetch(`/api/v1/searches/${id}/reviews/task`)).json()).candidates[i].id";
  private static final String PLACE =
      "async ([id, c]) => (await (await fetch(`/api/v1/searches/${id}/reviews/task`)).json()).candidates.findIndex(one => one.id === c)";

  private Page atTask(String login, String search) {
    Page page = console.signedIn(login);
    console.go(page, "/reviews/" + search);
    assertThat(page.locator(".layer img")).hasCount(2);
    return page;
  }

  /** Everything but the reference of the person, which is given. */
  private static void seed(Page page, String reference) {
    page.setInputFiles("#still", SeedData.probe());
    page.check("#mated-yes");
    page.selectOption("#personForce", force());
    page.fill("#personReference", reference);
    page.selectOption("#offence", "theft");
    page.fill("#imageSource", "Rendered people of the demo");
    page.fill("#justification", "Quarterly test of all reviewers");
    page.check("#priority-threat-to-life");
    page.fill("#priorityReason", "So that the test finds it");
    page.click("button:has-text('Put it into the queue')");
  }

  private static String person() {
    return SeedData.probe().getFileName().toString().replaceAll("^(P-\\d+)-.*", "$1");
  }

  private static String force() {
    try {
      return Files.readAllLines(SeedData.MANIFEST).stream()
          .map(line -> line.split(","))
          .filter(row -> row[3].equals(person()))
          .findFirst()
          .orElseThrow()[1];
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** At both widths. */
  private static void look(Page page, String name) {
    ConsolePages.look(page, name);
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, name);
    page.setViewportSize(ConsolePages.WIDTH, ConsolePages.HEIGHT);
  }
}
