package org.likeness.cli;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.oversight.GeneratedSearches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import jakarta.inject.Inject;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Statistics as a regulator and a supervisor read them, in the browser and by the command (E2). */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class StatisticsPageTest extends PageTest {
  private static final int NARROW = 683;

  @Inject AgroalDataSource database;

  @Test
  void regulatorReadsWhatBecameOfSearches() throws SQLException, IOException {
    write("GMP", 2, 640, 480, 120, 64, 40, 3);
    write("GMP", 1, 700, 500, 130, 70, 44, 6);
    write("WYP", 1, 310, 200, 60, 30, 18, 9);
    write("KENT", 2, 90, 70, 20, 12, 6, 0);
    Page administrator = console.signedIn("admin");
    console.go(administrator, "/changes");
    assertThat(administrator.locator("#not-approved")).containsText("Nobody here has approved");
    look(administrator, "changes-first-installation");
    Page auditor = console.signedIn("auditor");
    auditor.click("text=Statistics");

    assertThat(auditor.locator("#funnel")).containsText("Verified");
    assertThat(auditor.locator("#alerts")).containsText("West Yorkshire Police: 9 of 30");
    assertThat(auditor.locator("#provisional")).containsText("not to be published");
    auditor.selectOption("#public #year", String.valueOf(month(1).getYear()));
    assertThat(auditor.locator("#public-forces")).containsText("[c]");
    assertThat(auditor.locator("main svg[role=img]")).hasCount(7);
    assertThat(auditor.locator("#evidence .no-evidence")).containsText("sex");
    assertThat(auditor.locator("#public-evidence .no-evidence")).containsText("ethnicity");
    assertThat(auditor.locator("#evidence")).containsText("by the maker of the program");
    assertThat(auditor.locator("#public-operatorSearches")).containsText("under a lawful power");
    look(auditor, "statistics");
    Download saved = auditor.waitForDownload(() -> auditor.click("#save-searches"));
    assertThat(Files.readString(saved.path())).startsWith("force,month,searches");
    Download form = auditor.waitForDownload(() -> auditor.click("#save-public-searches"));
    assertThat(Files.readString(form.path())).contains("[c]");
    Download evidence = auditor.waitForDownload(() -> auditor.click("#save-public-evidence"));
    assertThat(Files.readString(evidence.path())).contains("ethnic,no evidence by group");

    auditor.selectOption("#force", "KENT");
    auditor.fill("#from", month(3).toString());
    auditor.keyboard().press("Enter");
    assertThat(auditor.locator("#scope")).containsText("Kent Police");
    assertThat(auditor.locator("#funnel")).containsText("90");
    assertThat(auditor.locator("#alerts")).hasCount(0);
  }

  @Test
  void supervisorReadsTheirForceAlone() throws SQLException {
    write("GMP", 4, 55, 40, 10, 6, 3, 1);
    Page supervisor = console.signedIn("supervisor");
    supervisor.click("text=Statistics");

    assertThat(supervisor.locator("#scope")).not().containsText("All forces");
    assertThat(supervisor.locator("#force")).hasCount(0);
    assertThat(console.signedIn("reviewer1").locator("text=Statistics")).hasCount(0);
  }

  @Test
  void commandShowsAndSavesThem() throws SQLException, IOException {
    write("WMP", 1, 33, 30, 9, 5, 2, 1);
    Commands commands = new SomeoneOfEachRole(address).as("auditor", folder);
    String month = month(1).toString();

    Commands.Ran shown = commands.run("statistics", "--from", month, "--force", "WMP");
    assertThat(shown.out()).containsPattern("WMP +" + month + " +33 +30 +9 +5 +2 +1");
    Path file = folder.resolve("statistics.csv");
    assertThat(
            commands
                .run("statistics", "--from", month, "--force", "WMP", "--csv", file.toString())
                .exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(Files.readString(file)).contains("WMP," + month + ",33,30,");
    String year = String.valueOf(month(1).getYear());
    assertThat(commands.run("statistics", "--public", year).out()).contains("[c]");
    assertThat(commands.run("statistics", "--public", year, "--from", month).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  private static YearMonth month(int back) {
    return YearMonth.now(ZoneOffset.UTC).minusMonths(back);
  }

  private void write(
      String force,
      int back,
      int searches,
      int lists,
      int matches,
      int verified,
      int acted,
      int wrong)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      GeneratedSearches.of(force, month(back).toString(), searches)
          .with(lists, matches, verified, acted, wrong)
          .write(connection);
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
