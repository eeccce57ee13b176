package org.likeness.cli;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
 * Reviewers at the console: three people from an upload to a disclosure, and what is refused on the
 * way.
 */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class ReviewPageTest {
  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;
  private ConsolePages console;

  @BeforeEach
  void open() {
    console = new ConsolePages(address, folder);
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    if (console != null) {
      console.close();
    }
  }

  @Test
  void threePeopleFromUploadToDisclosure() {
    Page investigator = console.signedIn("investigator");
    String search = ConsolePages.search(investigator);
    refusedDisclosure(investigator, search);

    Page first = atTask("reviewer1", search);
    assertThat(first.locator("h1")).hasText("First review");
    String chosen = candidateAt(first, search, 0);
    ConsolePages.findPossibleMatch(first, 0);
    assertThat(first.locator("main")).containsText("blind verifier decides next");

    Page verifier = console.signedIn("reviewer2");
    List<String> traffic = trafficOf(verifier);
    console.go(verifier, "/reviews/" + search);
    assertThat(verifier.locator("h1")).hasText("Blind verification");
    awaitPictures(verifier);
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
  void openedReviewIsNobodyElsesUntilItIsHandedBack() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    String link = "#tasks a[href='#/reviews/" + search + "']";
    Page mine = atTask("reviewer1", search);
    assertThat(mine.locator(".claimed")).containsText("Yours until");
    Page other = console.signedIn("reviewer2");
    assertThat(other.locator("text=Look again")).isVisible();
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
    Page page = atTask("reviewer1", search);
    ConsolePages.findPossibleMatch(page, 0);

    page.reload();
    console.go(page, "/reviews/" + search);

    assertThat(page.locator(".govuk-error-summary")).containsText("somebody else");
    assertThat(page.locator(".pane")).hasCount(0);
  }

  @Test
  void untrainedReviewerIsToldWhy() {
    Page page = console.signedIn("novice");

    assertThat(page.locator(".govuk-inset-text")).containsText("training is not in date");
    ConsolePages.look(page, "untrained");
  }

  @ParameterizedTest
  @CsvSource({"1366,768", "683,384"})
  void differencesComeBeforeTheDecision(int width, int height) {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.signedIn("reviewer1", width, height);
    System.out.printf("Queue painted after %.0f ms%n", firstPaint(page));
    ConsolePages.look(page, "queue");
    console.go(page, "/reviews/" + search);
    awaitPictures(page);
    ConsolePages.look(page, "comparison");

    assertThat(page.locator("#outcome")).hasCount(0);
    page.click("#decide");
    assertThat(page.locator(".govuk-error-summary")).containsText("differences");

    page.fill("#differencesSeen", "Ears");
    page.check("#outcome-not-a-match");
    page.fill("#reason", "Ears differ");
    page.click("#decide");

    assertThat(page.locator(".govuk-error-summary")).containsText("Look at every candidate");
    assertThat(page.locator("#confirm")).hasCount(0);
  }

  @Test
  void everythingAboutThePicturesGoesByKeyboard() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = atTask("reviewer1", search);
    page.focus(".panes");
    page.keyboard().press("e");
    assertThat(page.locator(".marking-words")).containsText("Still: mark the eye at the left");
    for (String way : List.of("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")) {
      page.keyboard().press(way);
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("text='Clear marks'")).isVisible();
    page.keyboard().press("4");
    assertThat(page.locator(".pane")).hasCount(1);
    assertThat(page.locator(".marking-words")).isEmpty();
    page.keyboard().press("0");
    Chromium.screenshot(page, "overlay");
    page.keyboard().press("1");
    String before = page.locator(".layer img").first().getAttribute("style");
    page.keyboard().press("+");
    assertThat(page.locator(".layer img").first()).not().hasAttribute("style", before);
    page.keyboard().press("g");
    page.keyboard().press("m");
    assertThat(page.locator("text='Grey'")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("text='Mirror'")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("n");
    assertThat(page.locator(".picker [aria-current]")).containsText("2");
    page.focus(".picker [aria-current]");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".picker [aria-current]")).containsText("3");
    assertThat(page.locator(".picker [aria-current]")).isFocused();
    ConsolePages.look(page, "keyboard");
  }

  @Test
  void notesOutliveAReload() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = atTask("reviewer1", search);
    page.fill("#differencesSeen", "O'Neil \"Ned\" \u0645\u0631\u062d\u0628\u0627");
    page.check("#feature-nose input[value=different]");
    assertThat(page.locator("text=Draft kept in this browser")).isVisible();

    page.reload();

    assertThat(page.locator("#differencesSeen"))
        .hasValue("O'Neil \"Ned\" \u0645\u0631\u062d\u0628\u0627");
    assertThat(page.locator("#feature-nose input[value=different]")).isChecked();
  }

  @Test
  void lostConnectionAtTheDecisionLosesNothing() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = atTask("reviewer1", search);
    page.fill("#differencesSeen", "The still is too dark to see any");
    page.check("#outcome-inconclusive");
    page.fill("#reason", "Too dark");
    page.click("#decide");
    page.context().setOffline(true);
    page.click("#confirm");
    assertThat(page.locator(".govuk-error-summary")).containsText("cannot be reached");
    page.context().setOffline(false);

    page.click("#decide");
    page.click("#confirm");

    assertThat(page.locator("h1")).hasText("Your decision is recorded");
  }

  @Test
  void secondTabSaysThatTheFirstOneWrote() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page first = atTask("reviewer1", search);
    Page second = first.context().newPage();
    console.go(second, "/reviews/" + search);
    awaitPictures(second);

    first.fill("#differencesSeen", "Written in the first tab");

    assertThat(second.locator("text=changed in another tab")).isVisible();
    second.click("text=Take what was written there");
    assertThat(second.locator("#differencesSeen")).hasValue("Written in the first tab");
  }

  private Page atTask(String login, String search) {
    Page page = console.signedIn(login);
    long start = System.nanoTime();
    console.go(page, "/reviews/" + search);
    awaitPictures(page);
    System.out.printf("Comparison ready after %d ms%n", (System.nanoTime() - start) / 1_000_000);
    return page;
  }

  /**
   * Milliseconds from the start of the load, in a browser that has nothing in its cache but the
   * sign-in page.
   */
  private static double firstPaint(Page page) {
    return ((Number)
            page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        .doubleValue();
  }

  private static void awaitPictures(Page page) {
    assertThat(page.locator(".layer img")).hasCount(2);
    page.locator(".layer img").nth(1).waitFor(new Locator.WaitForOptions());
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
