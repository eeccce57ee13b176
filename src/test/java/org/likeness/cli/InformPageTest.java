package org.likeness.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** People see in their pages what happens while they wait, and what happened meanwhile. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class InformPageTest extends PageTest {
  private static final int NARROW = 683;

  @Test
  void importMovesOnThePageWithoutAReloadAndEndsAtTheBell() throws Exception {
    Page page = console.signedIn("manager");
    page.evaluate("window.notReloaded = true");
    SignedIn manager = SignedIn.signIn("manager", AdministratorKnown.PASSWORD);

    String id = begun(manager);
    String shown = "[data-import='" + id + "']";
    assertThat(page.locator(shown)).containsText("Receiving images");
    assertThat(page.locator(shown)).containsText("0 of 2 done");
    ConsolePages.look(page, "imports-moving");
    close(manager, id);

    assertThat(page.locator(shown)).containsText("Completed");
    assertThat(page.locator(shown)).containsText("2 of 2 done");
    assertThat(page.locator(shown)).containsText("missing-file: 2");
    assertThat((Boolean) page.evaluate("window.notReloaded === true")).isTrue();
    assertThat(page.locator("#unread")).isVisible();
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, "imports-moving");
  }

  @Test
  void lineThatDoesNotHoldIsMadeUpForByAsking() throws Exception {
    Page page = console.open(ConsolePages.WIDTH, ConsolePages.HEIGHT);
    page.route("**/api/v1/progress/events", Route::abort);
    ConsolePages.signIn(page, "manager", AdministratorKnown.PASSWORD);
    assertThat(page.locator(".import").first()).isVisible();
    SignedIn manager = SignedIn.signIn("manager", AdministratorKnown.PASSWORD);

    String id = begun(manager);
    String shown = "[data-import='" + id + "']";
    assertThat(page.locator(shown)).containsText("Receiving images");
    close(manager, id);

    assertThat(page.locator(shown)).containsText("Completed");
  }

  @Test
  void whatIsToldIsReadAtTheBell() throws Exception {
    SignedIn manager = SignedIn.signIn("manager", AdministratorKnown.PASSWORD);
    close(manager, begun(manager));
    Page page = console.signedIn("manager");
    assertThat(page.locator("#unread")).isVisible();

    page.locator(".bell").focus();
    page.keyboard().press("Enter");

    assertThat(page.locator("h1")).hasText("Notifications");
    assertThat(page.locator("#told li").first()).containsText("Your import of");
    ConsolePages.look(page, "notifications");
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, "notifications");
    page.click("text=Mark all as read");
    assertThat(page.locator("#told .told-new")).hasCount(0);
    assertThat(page.locator("#unread")).hasCount(0);
    close(manager, begun(manager));
    page.click("text=Show it");
    assertThat(page.locator("#told .told-new")).hasCount(1);
  }

  @Test
  void whatOneIsToldCanBeChosen() {
    Page page = console.signedIn("reviewer1");
    page.click(".bell");
    page.click("text=What you are told, and how");
    assertThat(page.locator("text=This installation sends no e-mail")).isVisible();
    ConsolePages.look(page, "notification-preferences");
    page.check("#review-awaited-none");
    page.click("button:has-text('Save')");
    assertThat(page.locator("text=Saved at")).isVisible();

    page.reload();

    assertThat(page.locator("#review-awaited-none")).isChecked();
    assertThat(page.locator("#claim-timed-out-here")).isChecked();
    page.check("#review-awaited-here");
    page.click("button:has-text('Save')");
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, "notification-preferences");
  }

  @Test
  void administratorAddsAndEndsWhatSearchesMayName() {
    String code = "p-" + UUID.randomUUID().toString().substring(0, 8);
    Page page = console.signedIn("admin");
    page.click("text=Lists");
    assertThat(page.locator("h1")).hasText("Lawful purposes");
    page.click("button:has-text('Add')");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter the code");
    page.fill("#words", "A purpose that the law added");
    page.fill("#code", code);
    page.click("button:has-text('Add')");
    assertThat(page.locator("#entries tr:has-text('" + code + "')")).containsText("In force");
    ConsolePages.look(page, "lists");
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, "lists");
    assertThat(offered(code)).isTrue();

    page.locator("#entries tr:has-text('" + code + "') button:has-text('End')").click();
    page.click("text=Set the end");

    assertThat(page.locator("text=the last day is").first()).isVisible();
    assertThat(page.locator("#entries tr:has-text('" + code + "')")).not().containsText("No end");
    page.locator("#entries tr:has-text('" + code + "') button:has-text('Take back')").click();
    assertThat(page.locator("#entries tr:has-text('" + code + "')")).containsText("No end");
    page.click("nav[aria-label=Lists] >> text=Forces");
    assertThat(page.locator("#entries")).containsText("Metropolitan Police Service");
  }

  private boolean offered(String code) {
    Page page = console.signedIn("investigator");
    page.selectOption("#purpose", code);
    return page.inputValue("#purpose").equals(code);
  }

  @Test
  void stagesOfASearchAreShownWhileItIsMade() {
    Page page = console.signedIn("investigator");
    ConsolePages.fillIn(page);
    // held until it was looked at, as on a busy service
    List<Route> held = new ArrayList<>();
    page.route("**/api/v1/searches", held::add);

    page.click("#submit");

    assertThat(page.locator(".stages [role=status]")).containsText("Searching:");
    ConsolePages.look(page, "search-stages");
    held.forEach(Route::resume);
    assertThat(page.locator(".candidate").first()).isVisible();
    assertThat(page.locator("text=Nobody has checked this yet").first()).isVisible();
  }

  @Test
  void pagesOfTheOfficeAtBothWidths() {
    Page page = console.open(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, "sign-in");
    page.setViewportSize(ConsolePages.WIDTH, ConsolePages.HEIGHT);
    ConsolePages.look(page, "sign-in");
    ConsolePages.signIn(page, "admin", AdministratorKnown.PASSWORD);
    assertThat(page.locator("#user")).isVisible();
    for (int width : new int[] {NARROW, ConsolePages.WIDTH}) {
      page.setViewportSize(width, ConsolePages.HEIGHT);
      console.go(page, "/users");
      assertThat(page.locator("#users")).isVisible();
      ConsolePages.look(page, "users");
      page.click("#users >> text=reviewer1");
      assertThat(page.locator("#courses")).containsText("facial-comparison");
      ConsolePages.look(page, "user");
    }
  }

  /** An import of two images that never come. */
  private String begun(SignedIn manager) throws IOException {
    String own = UUID.randomUUID().toString().substring(0, 8);
    String header = Files.readAllLines(SeedData.MANIFEST).getFirst();
    String row = Files.readAllLines(SeedData.MANIFEST).get(1);
    String manifest =
        header
            + "\n"
            + row.replaceFirst("^[^,]*", own + "1.jpg")
            + "\n"
            + row.replaceFirst("^[^,]*", own + "2.jpg")
            + "\n";
    return manager
        .request()
        .multiPart("manifest", "m.csv", manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/imports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void close(SignedIn manager, String id) {
    manager.request().post("/api/v1/imports/" + id + "/completion").then().statusCode(200);
  }
}
