package org.likeness.cli;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several people at one search: from an upload to a disclosure, and what each of them is refused on
 * the way.
 */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class ReviewersPageTest extends PageTest {

  @Test
  void threePeopleFromUploadToDisclosure() {
    Page investigator = console.signedIn("investigator");
    String search = ConsolePages.search(investigator);
    refusedDisclosure(investigator, search);

    Page first = console.atTask("reviewer1", search);
    assertThat(first.locator("h1")).hasText("First review");
    String chosen = candidateAt(first, search, 0);
    ConsolePages.findPossibleMatch(first, 0);
    assertThat(first.locator("main")).containsText("blind verifier decides next");

    Page verifier = console.signedIn("reviewer2");
    List<String> traffic = trafficOf(verifier);
    console.go(verifier, "/reviews/" + search);
    assertThat(verifier.locator("h1")).hasText("Blind verification");
    ConsolePages.awaitPictures(verifier);
    ConsolePages.look(verifier, "blind-verification");
    assertThat(traffic).isNotEmpty();
    assertThat(traffic)
        .noneMatch(
            body -> body.matches("(?s).*\"(rank|score|fpir|alikeness|decisions|outcome)\".*"));
    assertThat(verifier.locator(".picker-candidates button").first()).containsText("A");
    ConsolePages.findPossibleMatch(verifier, placeOf(verifier, search, chosen));
    assertThat(verifier.locator("main")).containsText("The review is complete: possible match");

    console.go(investigator, "/searches/" + search);
    investigator.reload();
    assertThat(investigator.locator("main"))
        .containsText("The reviewers\u2019 conclusion: possible match, candidate 1");
    investigator.click("a:has-text('Disclose')");
    investigator.fill("#recipients", "DC 1234 Marsh");
    investigator.fill("#reason", "Investigation of the theft");
    Download saved =
        investigator.waitForDownload(
            () -> investigator.click("button:has-text('Save as one file')"));
    assertThat(namesIn(saved.path())).contains("report.pdf", "disclosure.json", "manifest.json");
    ConsolePages.look(investigator, "disclosure-form");
    investigator.click("button:has-text('Show the disclosure')");
    assertThat(investigator.locator(".decision")).hasCount(2);
    assertThat(investigator.locator(".govuk-inset-text")).containsText("Possible match: P-");
    assertThat(investigator.locator(".notice")).containsText("not an identification");
    ConsolePages.look(investigator, "disclosure");
  }

  private void refusedDisclosure(Page investigator, String search) {
    console.go(investigator, "/searches/" + search + "/disclosure");
    investigator.fill("#recipients", "DC 1234 Marsh");
    investigator.fill("#reason", "Too early");
    investigator.click("button:has-text('Show the disclosure')");
    assertThat(investigator.locator(".govuk-error-summary")).containsText("blind verifier");
    assertThat(investigator.locator(".decision")).hasCount(0);
    ConsolePages.look(investigator, "disclosure-refused");
  }

  private static List<String> namesIn(Path zip) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thirdPersonDecidesWhereTwoDisagree() {
    Page investigator = console.signedIn("investigator");
    String search = ConsolePages.search(investigator);
    Page first = console.atTask("reviewer1", search);
    String chosen = candidateAt(first, search, 0);
    ConsolePages.findPossibleMatch(first, 0);
    Page second = console.atTask("reviewer2", search);
    ConsolePages.findInconclusive(second, "Too dark");
    assertThat(second.locator("main")).containsText("A third person decides");

    for (Page earlier : List.of(first, second)) {
      console.go(earlier, "/reviews/" + search);
      earlier.reload();
      assertThat(earlier.locator(".govuk-error-summary")).containsText("somebody else");
    }
    Page third = console.signedIn("reviewer3");
    List<String> traffic = trafficOf(third);
    third.locator("#tasks a[href='#/reviews/" + search + "']").click();
    assertThat(third.locator("h1")).hasText("Blind verification");
    ConsolePages.awaitPictures(third);
    assertThat(traffic).isNotEmpty();
    assertThat(traffic)
        .noneMatch(
            body -> body.matches("(?s).*\"(rank|score|fpir|alikeness|decisions|outcome)\".*"));
    ConsolePages.look(third, "third-opinion");
    ConsolePages.findPossibleMatch(third, placeOf(third, search, chosen));
    assertThat(third.locator("main")).containsText("The review is complete: possible match");

    console.go(investigator, "/searches/" + search);
    investigator.reload();
    investigator.click("text=Decisions, reasons and marks");
    assertThat(investigator.locator(".decision")).hasCount(3);
    assertThat(investigator.locator(".decision").nth(2)).containsText("Third opinion");
    ConsolePages.look(investigator, "three-decisions");
  }

  @Test
  void reviewerWhoseTrainingIsOverIsToldSinceWhen() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page admin = console.signedIn("admin");
    console.go(admin, "/users");
    admin.click("#users tr:has-text('lapsed') a");
    admin.fill("#validFrom", "2020-01-01");
    admin.fill("#validUntil", "2021-01-31");
    admin.click("text='Record'");
    assertThat(admin.locator("text=Recorded: facial-comparison")).isVisible();

    Page page = console.signedIn("lapsed");

    assertThat(page.locator("main")).containsText("training is not in date");
    assertThat(page.locator("main")).containsText("valid until 31 Jan 2021");
    ConsolePages.look(page, "training-over");
    console.go(page, "/reviews/" + search);
    assertThat(page.locator(".govuk-error-summary")).containsText("training");
    assertThat(page.locator(".pane")).hasCount(0);
  }

  @Test
  void openedReviewIsNobodyElsesUntilItIsHandedBack() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    String link = "#tasks a[href='#/reviews/" + search + "']";
    Page mine = console.atTask("reviewer1", search);
    assertThat(mine.locator(".claimed")).containsText("Yours until");
    Page other = console.signedIn("reviewer2");
    assertThat(other.locator("text=Refresh the list")).isVisible();
    assertThat(other.locator(link)).hasCount(0);
    console.go(other, "/reviews/" + search);
    assertThat(other.locator(".govuk-error-summary")).isVisible();

    mine.click("text=Hand back");
    assertThat(mine.locator(link)).isVisible();

    console.go(other, "/reviews");
    assertThat(other.locator(link)).hasText(Pattern.compile("^Compare"));
  }

  @Test
  void samePersonCannotTakeTwoParts() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.atTask("reviewer1", search);
    ConsolePages.findPossibleMatch(page, 0);

    page.reload();
    console.go(page, "/reviews/" + search);

    assertThat(page.locator(".govuk-error-summary")).containsText("somebody else");
    assertThat(page.locator(".pane")).hasCount(0);
  }

  private static List<String> trafficOf(Page page) {
    List<String> bodies = new ArrayList<>();
    page.onResponse(
        response -> {
          if (response.url().contains("/reviews")
              && response.headers().getOrDefault("content-type", "").contains("json")) {
            bodies.add(response.text());
          }
        });
    return bodies;
  }

  private static String candidateAt(Page page, String search, int place) {
    return (String)
        page.evaluate(
            "async ([id, i]) => (await (await fetch(`/api/v1/searches/${id}/reviews/task`)).json()).candidates[i].id",
            List.of(search, place));
  }

  private static int placeOf(Page page, String search, String candidate) {
    return (Integer)
        page.evaluate(
            "async ([id, c]) => (await (await fetch(`/api/v1/searches/${id}/reviews/task`)).json()).candidates.findIndex(one => one.id === c)",
            List.of(search, candidate));
  }
}
