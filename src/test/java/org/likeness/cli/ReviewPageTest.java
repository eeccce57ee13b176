package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A reviewer at the comparison. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class ReviewPageTest extends PageTest {
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
    ConsolePages.awaitPictures(page);
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
    Page page = console.atTask("reviewer1", search);
    page.focus(".panes");
    page.keyboard().press("e");
    assertThat(page.locator(".marking-words")).containsText("Still: mark the eye at the left");
    for (String way : List.of("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown")) {
      page.keyboard().press(way);
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("text='Clear eyes'")).isVisible();
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
    Page page = console.atTask("reviewer1", search);
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
    Page page = console.atTask("reviewer1", search);
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
    Page first = console.atTask("reviewer1", search);
    Page second = first.context().newPage();
    console.go(second, "/reviews/" + search);
    ConsolePages.awaitPictures(second);

    first.fill("#differencesSeen", "Written in the first tab");

    assertThat(second.locator("text=changed in another tab")).isVisible();
    second.click("text=Take what was written there");
    assertThat(second.locator("#differencesSeen")).hasValue("Written in the first tab");
  }

  /**
   * Milliseconds from the start of the load, in a browser that has nothing in its cache but the
   * sign-in page.
   */
  private static double firstPaint(Page page) {
    page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
    return ((Number)
            page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        .doubleValue();
  }
}
