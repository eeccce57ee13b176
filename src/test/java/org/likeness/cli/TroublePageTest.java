package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Lost connections, several tabs, and searches that are no longer there. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class TroublePageTest extends PageTest {
  @Inject EntityManager database;

  @Test
  void uploadThatWasCutIsSentAgainAndTheTextIsKept() {
    Page page = console.signedIn("investigator");
    ConsolePages.fillInCase(page);
    page.route("**/api/v1/analyses", route -> route.abort("connectionreset"));
    page.setInputFiles("#still", SeedData.probe());
    assertThat(page.locator(".govuk-error-summary")).containsText("cannot be reached");
    assertThat(page.locator("#caseReference")).hasValue("01/12345/26");
    ConsolePages.look(page, "upload-lost");
    page.unroute("**/api/v1/analyses");

    page.click("#resend");

    assertThat(page.locator("#analysing")).containsText("One face found");
    assertThat(page.locator("#resend")).hasCount(0);
    page.click("#submit");
    assertThat(page.locator(".candidate").first()).isVisible();
  }

  @Test
  void decisionWhoseAnswerWasLostIsMadeOnce() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.atTask("reviewer1", search);
    String post = "**/api/v1/searches/" + search + "/reviews";
    page.route(
        post,
        route -> {
          if (route.request().method().equals("POST")) {
            route.fetch();
            route.abort("connectionreset");
          } else {
            route.fallback();
          }
        });
    ConsolePages.findInconclusive(page, "Too dark");
    assertThat(page.locator(".govuk-error-summary")).containsText("cannot be reached");
    assertThat(page.locator("#reason")).hasValue("Too dark");
    page.unroute(post);

    page.click("#decide");
    page.click("#confirm");

    assertThat(page.locator("h1")).hasText("Your decision is recorded");
    assertThat(
            (Object) page.evaluate("Object.keys(localStorage).filter(k => k.includes('review-'))"))
        .asString()
        .isEqualTo("[]");
  }

  @Test
  void secondTabOfADecidedReviewSaysSoAndRecordsNothing() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page first = console.atTask("reviewer1", search);
    Page second = first.context().newPage();
    console.go(second, "/reviews/" + search);
    ConsolePages.awaitPictures(second);
    ConsolePages.findInconclusive(first, "Too dark");
    assertThat(first.locator("h1")).hasText("Your decision is recorded");

    assertThat(second.locator("text=was decided in another tab")).isVisible();
    ConsolePages.findInconclusive(second, "Something else");

    assertThat(second.locator(".govuk-error-summary")).containsText("That decision stands");
    ConsolePages.look(second, "decided-in-another-tab");
  }

  @Test
  void notesOfTwoTabsDoNotOverwriteEachOtherUntilTheUserChooses() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page first = console.atTask("reviewer1", search);
    Page second = first.context().newPage();
    console.go(second, "/reviews/" + search);
    ConsolePages.awaitPictures(second);
    first.fill("#differencesSeen", "Written in the first tab");
    assertThat(second.locator("text=changed in another tab")).isVisible();

    second.fill("#differencesSeen", "Written in the second tab");

    assertThat(kept(second)).contains("Written in the first tab").doesNotContain("in the second");
    second.click("text=Keep what is written here");
    second.waitForCondition(() -> kept(second).contains("Written in the second tab"));
    assertThat(first.locator("text=changed in another tab")).isVisible();
  }

  private static String kept(Page page) {
    return (String) page.evaluate("JSON.stringify({...localStorage})");
  }

  @Test
  void decisionOnASearchThatWasErasedEndsCalmly() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.atTask("reviewer1", search);
    page.fill("#differencesSeen", "The still is too dark to see any");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("delete from search where id = ?1")
                    .setParameter(1, UUID.fromString(search))
                    .executeUpdate());

    ConsolePages.findInconclusive(page, "Too dark");

    assertThat(page.locator("h1")).hasText("There is no such search");
    assertThat(kept(page)).doesNotContain("too dark");
    ConsolePages.look(page, "erased-search");
    page.reload();
    assertThat(page.locator("h1")).hasText("There is no such search");
    page.click("text=Back to the reviews that wait");
    assertThat(page.locator("h1")).hasText("Reviews that wait");
  }

  @Test
  void idlePageKeepsTheNotesOfAReview() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.atTask("reviewer1", search);
    page.clock().install();
    page.reload();
    ConsolePages.awaitPictures(page);
    page.fill("#differencesSeen", "Written before the break");
    page.clock().runFor("29:00");
    page.waitForURL("**/login.html**");
    page.clock().resume();

    ConsolePages.signIn(page, "reviewer1", AdministratorKnown.PASSWORD);
    assertThat(page.locator("#user")).isVisible();
    console.go(page, "/reviews/" + search);

    assertThat(page.locator("#differencesSeen")).hasValue("Written before the break");
  }
}
