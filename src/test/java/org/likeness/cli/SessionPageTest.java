package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a browser keeps of a user's work, and what it must not. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class SessionPageTest extends PageTest {
  @Test
  void textOfAnEndedSignInIsThereAgainAndTheStillComesFromTheService() {
    Page page = console.signedIn("investigator");
    ConsolePages.fillIn(page);
    page.context().clearCookies();
    page.click("#submit");
    page.waitForURL("**/login.html**");
    assertThat(page.locator(".govuk-inset-text")).containsText("what you have written is kept");
    assertThat(kept(page)).contains("01/12345/26").doesNotContain("data:", "blob:", "/9j/");

    ConsolePages.signIn(page, "investigator", AdministratorKnown.PASSWORD);

    assertThat(page.locator("#caseReference")).hasValue("01/12345/26");
    assertThat(page.locator("#stills rect.chosen")).hasCount(1);
    page.click("#submit");
    assertThat(page.locator(".candidate").first()).isVisible();
    assertThat(kept(page)).doesNotContain("01/12345/26");
  }

  @Test
  void draftOfOneUserIsNotShownToAnother() {
    Page page = console.signedIn("investigator");
    page.fill("#caseReference", "SECRET/1");
    page.context().clearCookies();
    page.reload();
    page.waitForURL("**/login.html**");

    ConsolePages.signIn(page, "auditor", AdministratorKnown.PASSWORD);

    assertThat(page.locator("#user")).containsText("auditor");
    assertThat(page.content()).doesNotContain("SECRET/1");
  }

  @Test
  void signOutEndsTheSessionAndLeavesNothing() {
    Page page = console.signedIn("investigator");
    page.onDialog(com.microsoft.playwright.Dialog::accept);
    ConsolePages.fillIn(page);
    page.click("#sign-out");
    page.waitForURL("**/login.html**");
    assertThat(kept(page)).isEqualTo("{}");

    page.goBack();
    page.waitForURL("**/login.html**");

    assertThat(page.locator("#form")).isVisible();
    assertThat(page.locator("#stills")).hasCount(0);
  }

  @Test
  void pageThatNobodyTouchesIsLeftAndTheDraftIsKept() {
    Page page = console.signedIn("investigator");
    page.clock().install();
    page.reload();
    page.fill("#caseReference", "IDLE/1");
    page.clock().runFor("26:00");
    assertThat(page.locator(".idle")).containsText("you are signed out soon");
    page.clock().runFor("03:00");

    page.waitForURL("**/login.html**");

    assertThat(kept(page)).contains("IDLE/1");
    page.navigate(address);
    page.waitForURL("**/login.html**");
  }

  @Test
  void lostConnectionLosesNothing() {
    Page page = console.signedIn("investigator");
    ConsolePages.fillIn(page);
    page.context().setOffline(true);
    page.click("#submit");
    assertThat(page.locator(".govuk-error-summary")).containsText("cannot be reached");
    page.context().setOffline(false);

    page.click("#submit");

    assertThat(page.locator(".candidate").first()).isVisible();
  }

  private static String kept(Page page) {
    return (String) page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})");
  }
}
