package org.likeness.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Images and names as people have them. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class StrangeInputPageTest extends PageTest {
  /** Quotes, markup, both directions, and no place to break the line: 200 characters. */
  private static final String NAME =
      unbroken("\u0645\u0631\u064a\u0645 \"Mo\" O'Neil <b>x</b> \u05e9\u05e8\u05d4 & ");

  private static String unbroken(String beginning) {
    return beginning + "n".repeat(200 - beginning.length());
  }

  @ParameterizedTest
  @CsvSource({"8000,6250,One face found", "8000,6251,"})
  void stillOfFiftyMegapixelsIsSearchedAndALargerOneIsRefusedInWords(
      int width, int height, String found) throws IOException {
    Path large = folder.resolve("large.jpg");
    Stills.around(SeedData.probe(), width, height, large);
    Page page = console.signedIn("investigator");
    page.setInputFiles("#still", large);

    if (found == null) {
      assertThat(page.locator(".govuk-error-summary")).containsText("50");
      ConsolePages.look(page, "too-many-pixels");
      return;
    }
    assertThat(page.locator("#analysing")).containsText(found);
    assertThat(page.locator("#stills rect.chosen")).hasCount(1);
    ConsolePages.fillInCase(page);
    page.click("#submit");
    assertThat(page.locator(".candidate").first()).isVisible();
    String search = page.url().replaceAll(".*/", "");
    Page reviewer = console.atTask("reviewer1", search);
    assertThat((Integer) reviewer.evaluate("document.querySelector('.layer img').naturalWidth"))
        .isLessThan(2500);
    // the marks are in the pixels of the still, not of the smaller picture that is shown
    reviewer.focus(".panes");
    reviewer.keyboard().press("d");
    reviewer.keyboard().press("Enter");
    String mark = reviewer.locator("#marks li").innerText();
    assertThat(Integer.parseInt(mark.replaceAll("(?s).*point at (\\d+),.*", "$1")))
        .isGreaterThan(2500);
    ConsolePages.look(reviewer, "fifty-megapixels");
  }

  @Test
  void heicIsRefusedWithWhatToDo() {
    byte[] brand = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    Page page = console.signedIn("investigator");
    page.setInputFiles("#still", new FilePayload("IMG_0001.HEIC", "image/heic", brand));

    assertThat(page.locator(".govuk-error-summary")).containsText("HEIC");
    assertThat(page.locator(".govuk-error-summary")).containsText("JPEG");
    assertThat(page.locator("#still"))
        .hasAttribute("accept", Pattern.compile("^(?!.*heic).*jpeg.*$"));
    ConsolePages.look(page, "heic");
  }

  @Test
  void phoneTakesAPhotographWithItsCamera() {
    Page page = console.open(412, 915, true);
    ConsolePages.signIn(page, "investigator", AdministratorKnown.PASSWORD);
    assertThat(page.locator("#camera")).isVisible();
    assertThat(page.locator("#camera")).hasAttribute("capture", "environment");

    page.setInputFiles("#camera", SeedData.probe());

    assertThat(page.locator("#analysing")).containsText("One face found");
    ConsolePages.look(page, "phone");
  }

  @ParameterizedTest
  @CsvSource({"1366,768", "683,384"})
  void longNamesInAnyDirectionAreShownUnbroken(int width, int height) {
    Page investigator = console.signedIn("investigator", width, height);
    ConsolePages.fillIn(investigator);
    for (String field : new String[] {"caseReference", "justification", "imageSource"}) {
      investigator.fill("#" + field, NAME);
    }
    investigator.click("text=Narrow the gallery");
    investigator.check("#mode-investigative");
    investigator.fill("#modeReason", NAME);
    investigator.click("#submit");
    assertThat(investigator.locator(".candidate").first()).isVisible();
    investigator.click("text=How this list was made");
    assertThat(investigator.locator("main")).containsText(NAME);
    ConsolePages.look(investigator, "long-names-result");
    String search = investigator.url().replaceAll(".*/", "");

    Page reviewer = console.signedIn("reviewer1", width, height);
    console.go(reviewer, "/reviews/" + search);
    ConsolePages.awaitPictures(reviewer);
    reviewer.fill("#differencesSeen", NAME);
    reviewer.fill("#feature-nose input[type=text]", NAME);
    reviewer.check("#outcome-inconclusive");
    reviewer.fill("#reason", NAME);
    ConsolePages.look(reviewer, "long-names-review");

    console.go(investigator, "/searches/" + search + "/disclosure");
    investigator.fill("#recipients", NAME);
    investigator.fill("#reason", NAME);
    investigator.click("button:has-text('Show the disclosure')");
    assertThat(investigator.locator(".govuk-error-summary")).isVisible();
    ConsolePages.look(investigator, "long-names-disclosure");

    Page auditor = console.signedIn("auditor", width, height);
    assertThat(auditor.locator("#events")).containsText(NAME);
    ConsolePages.look(auditor, "long-names-audit");
  }
}
