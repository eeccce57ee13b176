package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The auditor's, administrator's and gallery manager's pages. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class OfficePageTest extends PageTest {
  private static final String NAME =
      "\u0645\u0631\u064a\u0645 \"Mo\" O'Neil <b>x</b> " + "n".repeat(60);

  @Test
  void auditorSearchesAndVerifiesTheLogAndThatIsRecorded() {
    Page page = console.signedIn("auditor");
    assertThat(page.locator("#events tbody tr").first()).isVisible();
    page.click("text=Check that the log");
    page.click("button:has-text('Check')");
    assertThat(page.locator("text=The log is intact.")).isVisible();
    ConsolePages.look(page, "audit");

    page.fill("#actor", "auditor");
    page.selectOption("#kind", "consultation");
    page.click("text='Show'");

    assertThat(page.locator("#events td:has-text('audit.')").first()).isVisible();
    assertThat(page.locator("#events tr:has-text('collection')")).hasCount(0);
  }

  @Test
  void administratorMakesChangesAndTrainsAUser() {
    Page page = console.signedIn("admin");
    page.click("text=Add a user");
    page.click("button:has-text('Add the user')");
    assertThat(page.locator(".govuk-error-summary")).isVisible();
    ConsolePages.look(page, "new-user");
    String login = "u" + System.nanoTime();
    page.fill("input#login", login);
    page.fill("#name", NAME);
    page.check("#roles-reviewer");
    page.fill("#password", AdministratorKnown.PASSWORD);
    page.click("button:has-text('Add the user')");
    assertThat(page.locator("h1")).hasText("User " + login);
    assertThat(page.locator("#name")).hasValue(NAME);

    page.check("#roles-investigator");
    page.click("button:has-text('Save')");
    assertThat(page.locator("text=Saved at")).isVisible();
    page.fill("#validFrom", "2026-01-01");
    page.fill("#validUntil", "2020-01-01");
    page.click("text='Record'");
    assertThat(page.locator(".govuk-error-summary")).containsText("before");
    page.fill("#validUntil", "2099-01-01");
    page.click("text='Record'");
    assertThat(page.locator("text=Recorded: facial-comparison")).isVisible();
    ConsolePages.look(page, "user");

    page.click("text=All users");
    assertThat(page.locator("#users tr:has-text('" + login + "')")).containsText("Investigator");
    ConsolePages.look(page, "users");
  }

  @Test
  void managerSeesHowFarImportsAre() {
    Page page = console.signedIn("manager");

    assertThat(page.locator(".import").first()).containsText("Completed");
    ConsolePages.look(page, "imports");
  }

  @Test
  void pageOfAnotherRoleIsNoPage() {
    Page page = console.signedIn("shop");
    console.go(page, "/users");

    assertThat(page.locator("h1")).hasText("There is no such page for you");
    ConsolePages.look(page, "no-page");
  }
}
