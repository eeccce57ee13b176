package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.retention.RetentionSweep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.inject.Inject;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The gallery manager's pages of retention, and the supervisor's legal holds. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class RetentionPageTest extends PageTest {
  @Inject AgroalDataSource database;
  @Inject RetentionSweep retention;

  @Test
  void managerDecidesAboutDueReviewsAfterCountingThem() throws SQLException {
    due(6);
    Page page = console.signedIn("manager");
    page.click("nav >> text=Retention");
    assertThat(page.locator("#due tbody tr").nth(5)).isVisible();
    page.locator("#due tbody input:not([disabled])").first().check();
    page.check("#decision-retain");
    page.click("text=Count first");
    assertThat(page.locator(".govuk-error-summary")).containsText("must be a day after today");
    ConsolePages.look(page, "retention-refused");
    page.fill("#until", LocalDate.now().plusDays(60).toString());
    page.fill("#reason", "Linked to a case that is still before the court");
    page.click("text=Count first");
    assertThat(page.locator("#preview")).containsText("Keep 1 image");
    ConsolePages.look(page, "retention");

    page.click("#confirm");

    assertThat(page.locator("#decided")).containsText("Done: 1 image");
    page.setViewportSize(683, 768);
    page.check("#about-all");
    page.check("#decision-delete");
    page.fill("#reason", "Not needed for any policing purpose");
    page.click("text=Count first");
    assertThat(page.locator("#preview")).containsText("Deleted images cannot be brought back");
    ConsolePages.look(page, "retention-narrow");
    page.click("text=Decisions of your force");
    assertThat(page.locator("h2").first()).containsText("Keep 1 image until");
    ConsolePages.look(page, "retention-decisions-narrow");
  }

  @Test
  void managerRecordsAndAnswersAnApplicationByTheKeyboard() throws SQLException {
    String person =
        text("select person_reference from person where force = 'MET' order by id desc limit 1");
    Page page = console.signedIn("manager");
    page.click("nav >> text=Applications");
    page.click("text=Record an application");
    page.click("button:has-text('Record')");
    assertThat(page.locator(".govuk-error-summary li").first()).isVisible();
    ConsolePages.look(page, "application-refused");
    page.fill("#reference", "DA/" + UUID.randomUUID().toString().substring(0, 8));
    page.fill("#personReference", person);
    page.fill("#receivedOn", "2026-01-05");
    page.fill("#grounds", "No further action was taken");
    page.focus("#grounds");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("Application DA/");
    assertThat(page.locator(".govuk-tag--red")).hasText("Overdue");
    ConsolePages.look(page, "application");
    page.check("#decision-refused");
    page.fill("#reason", "Convicted of a serious offence; kept until the next review");
    page.click("button:has-text('Answer')");
    assertThat(page.locator("text=Letter to the applicant")).isVisible();
    ConsolePages.look(page, "application-answered");

    page.click("text=Letter to the applicant");

    assertThat(page.locator(".letter")).containsText("Information Commissioner");
    ConsolePages.look(page, "letter");
    page.setViewportSize(683, 768);
    console.go(page, "/applications");
    page.click("text=Show answered ones");
    assertThat(page.locator("#applications tbody tr").first()).containsText("Refused");
    ConsolePages.look(page, "applications-narrow");
  }

  @Test
  void supervisorPlacesAndReleasesALegalHold() throws SQLException {
    String image = text("select id from custody_image where force = 'MET' order by id limit 1");
    Page page = console.signedIn("supervisor");
    page.click("nav >> text=Legal holds");
    page.selectOption("#subjectType", "image");
    page.fill("#subjectId", "not an id");
    page.click("button:has-text('Place the hold')");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter the id");
    page.fill("#subjectId", image);
    page.fill("#reason", "Evidence in a civil claim");
    page.fill("#authority", "County Court, order 7/26");
    page.click("button:has-text('Place the hold')");
    assertThat(page.locator("text=The hold stands.")).isVisible();
    ConsolePages.look(page, "holds");
    page.setViewportSize(683, 768);
    ConsolePages.look(page, "holds-narrow");

    page.click(".lead button:has-text('Release')");
    page.fill("form.inline-form input", "The claim has ended");
    page.click("form.inline-form button:has-text('Release')");

    assertThat(page.locator("text=The hold is released.")).isVisible();
  }

  @Test
  void investigatorIsToldThatTheStillIsPurgedAndSeesTheListAsItWas() throws SQLException {
    Page page = console.signedIn("investigator");
    ConsolePages.fillIn(page);
    // an open search of the same case would keep the stills
    page.fill("#caseReference", "PURGE/" + UUID.randomUUID().toString().substring(0, 8));
    page.click("#submit");
    assertThat(page.locator(".candidate").first()).isVisible();
    update(
        "update review set opened_at = now() - interval '7 months' where search_id = '"
            + page.url().replaceAll(".*/", "")
            + "'");

    retention.sweep();

    page.reload();
    assertThat(page.locator("#purged")).containsText("The stills were purged on");
    assertThat(page.locator(".candidate").first()).isVisible();
    assertThat(page.locator("text=Repeat the search")).hasCount(0);
    ConsolePages.look(page, "purged");
    page.setViewportSize(683, 768);
    ConsolePages.look(page, "purged-narrow");
  }

  /** Makes reviews of convicted people due, so that none of the pictures leaves the searches. */
  private void due(int images) throws SQLException {
    update(
        "update custody_image set review_date = current_date - 1 where id in (select id from"
            + " custody_image where force = 'MET' and arrest_outcome = 'convicted' order by id limit "
            + images
            + ")");
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
