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
import java.time.Instant;
import java.time.LocalDate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
    investigator.click("#propose button[type=submit]");
    assertThat(investigator.locator(".govuk-error-summary")).containsText("People");
    look(investigator, "watchlist-refused");
    investigator.fill("#name", "Operation Heron");
    investigator.selectOption("#purpose", "investigate-crime");
    investigator.fill("#justification", "Wanted on warrant; series of robberies");
    investigator.fill("#expiresAt", LocalDate.now().plusDays(7) + "T12:00");
    investigator.fill("#people", personOfTheProbe());
    investigator.click("#propose button[type=submit]");
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

  @Test
  void chosenByFilterIsCountedFirst() {
    Page investigator = console.signedIn("investigator");
    investigator.click("text=Watchlists");
    investigator.click("text=Propose a watchlist");
    investigator.check("#way-filter");
    investigator.fill("#name", "Operation Wren");
    investigator.selectOption("#purpose", "investigate-crime");
    investigator.fill("#justification", "Burglaries by women over 40 in three towns");
    investigator.fill("#expiresAt", LocalDate.now().plusDays(3) + "T12:00");
    investigator.click("#propose button[type=submit]");
    assertThat(investigator.locator(".govuk-error-summary")).isVisible();
    investigator.check("#filter-sexes-female");
    investigator.fill("#filter-ageFrom", "40");
    investigator.click("#count-people");
    assertThat(investigator.locator("#counted")).containsText("under 18 when photographed");
    look(investigator, "watchlist-filter");
    investigator.click("#propose button[type=submit]");
    assertThat(investigator.locator(".chosen-by").first()).containsText("age: 40 to …");
    look(investigator, "watchlist-by-filter");
    investigator.onDialog(dialog -> dialog.accept());
    investigator.click("text=End it now");
    assertThat(investigator.locator("#none")).isVisible();
  }

  @Test
  void commandsProposeDecideSearchAndEnd() throws IOException {
    SomeoneOfEachRole someone = new SomeoneOfEachRole(address);
    Commands investigator = someone.as("investigator", folder);
    Commands supervisor = someone.as("supervisor", folder);

    Commands.Ran preview =
        investigator.run("watchlists", "preview", "--filter-sex", "female", "--json");
    long people = Json.MAPPER.readTree(preview.out()).path("people").asLong();
    Commands.Ran proposed =
        investigator.run(
            "watchlists",
            "propose",
            "--name",
            "By command",
            "--purpose",
            "investigate-crime",
            "--justification",
            "A test",
            "--until",
            Instant.now().plusSeconds(86_400).toString(),
            "--filter-sex",
            "female",
            "--counted",
            String.valueOf(people));
    assertThat(proposed.exitCode()).as(proposed.err()).isEqualTo(ExitCode.OK);
    String id = proposed.out().replaceAll("(?s)^([0-9a-f-]+):.*", "$1");
    Commands.Ran own = investigator.run("watchlists", "decide", id, "approve", "--reason", "Mine");
    assertThat(own.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(supervisor.run("watchlists", "decide", id, "approve", "--reason", "Read").out())
        .contains("approved, " + people + " people");

    Commands.Ran searched =
        investigator.run(
            "watchlists",
            "search",
            id,
            SeedData.probe().toString(),
            "--case",
            "01/1/26",
            "--offence",
            "theft",
            "--purpose",
            "investigate-crime",
            "--justification",
            "A test",
            "--source",
            "CCTV",
            "--accept-policy",
            "--json");
    assertThat(searched.exitCode()).as(searched.err()).isEqualTo(ExitCode.OK);
    assertThat(Json.MAPPER.readTree(searched.out()).path("people").asLong()).isEqualTo(people);
    assertThat(supervisor.run("watchlists", "list").out()).contains(id, "By command");
    assertThat(supervisor.run("watchlists", "end", id).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(supervisor.run("watchlists", "list").out()).doesNotContain(id);

    Commands.Ran officer =
        someone
            .as("officer", folder)
            .run("operator-searches", "make", SeedData.probe().toString(), "--power", "cannot-say");
    assertThat(officer.exitCode()).as(officer.err()).isEqualTo(ExitCode.OK);
    assertThat(officer.out()).containsPattern("(?m)^ *1 ");
    assertThat(
            investigator
                .run("operator-searches", "make", SeedData.probe().toString(), "--power", "x")
                .exitCode())
        .isEqualTo(ExitCode.REFUSED);
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
