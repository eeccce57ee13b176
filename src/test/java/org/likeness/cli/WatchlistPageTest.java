package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A watchlist from the proposal to its end, in the browser. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class WatchlistPageTest extends PageTest {
  private static final int NARROW = 683;

  @Test
  void proposedApprovedSearchedAndEnded() {
    Page investigator = console.signedIn("investigator");
    investigator.click("text=Watchlists");
    investigator.click("text=Propose a watchlist");
    investigator.fill("#people", "MET P-nobody");
    investigator.click("#propose button");
    assertThat(investigator.locator(".govuk-error-summary")).containsText("People");
    look(investigator, "watchlist-refused");
    investigator.fill("#name", "Operation Heron");
    investigator.selectOption("#purpose", "investigate-crime");
    investigator.fill("#justification", "Wanted on warrant; series of robberies");
    investigator.fill("#expiresAt", LocalDate.now().plusDays(7) + "T12:00");
    investigator.fill("#people", personOfTheProbe());
    investigator.click("#propose button");
    assertThat(investigator.locator(".watchlist")).containsText("Waits for approval");

    Page supervisor = console.signedIn("supervisor");
    supervisor.click("text=Watchlists");
    supervisor.fill("textarea", "Proportionate: three people were hurt");
    look(supervisor, "watchlist-decide");
    supervisor.click("button:has-text('Approve')");
    assertThat(supervisor.locator(".watchlist")).containsText("Can be searched");

    investigator.reload();
    look(investigator, "watchlists");
    investigator.click(".watchlist a");
    investigator.setInputFiles("#still", SeedData.probe());
    assertThat(investigator.locator("#chosen")).isVisible();
    ConsolePages.fillInCase(investigator);
    look(investigator, "watchlist-search");
    investigator.click("#submit");
    assertThat(investigator.locator(".candidate")).hasCount(1);
    assertThat(investigator.locator("main")).containsText("Operation Heron");

    supervisor.onDialog(dialog -> dialog.accept());
    supervisor.click("text=End it now");
    assertThat(supervisor.locator("#none")).isVisible();
  }

  /** Force and reference of the person whom the seed data's probe shows. */
  private static String personOfTheProbe() {
    String reference = SeedData.probe().getFileName().toString().replaceAll("^(P-\\d+)-.*", "$1");
    try {
      return Files.readAllLines(SeedData.MANIFEST).stream()
          .map(line -> line.split(","))
          .filter(row -> row[3].equals(reference))
          .map(row -> row[1] + " " + reference)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
