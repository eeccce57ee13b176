package org.likeness.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;

import java.io.IOException;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Showing a part of a frozen list, which changes nothing of it (S7, S10). */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class ListPageTest extends PageTest {

  @ParameterizedTest
  @CsvSource({"1366,768", "683,384"})
  void partOfTheListIsShownAndSaysSoInPrintToo(int width, int height) throws IOException {
    Page page = console.signedIn("investigator", width, height);
    ConsolePages.search(page);
    Locator candidates = page.locator(".candidate");
    int all = candidates.count();
    page.click("text=Filter this list");
    // the year of the best candidate's image alone
    String taken = page.locator(".candidate .facts dd").nth(1).innerText();
    page.selectOption("#list-yearFrom", taken.replaceAll(".* ", ""));
    page.selectOption("#list-yearTo", taken.replaceAll(".* ", ""));
    page.selectOption("#list-imageType", "custody");

    assertThat(page.locator("main")).containsText("of " + all + " candidates are shown");
    assertThat(candidates.count()).isBetween(1, all - 1);
    ConsolePages.look(page, "part-of-list");
    try (PDDocument printed = Loader.loadPDF(page.pdf())) {
      assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s+", " "))
          .contains("not an identification", "candidates are shown; the list itself is unchanged");
    }
    page.click("text='Show all'");
    assertThat(candidates).hasCount(all);
  }

  @Test
  void peopleWhomReviewersNamedAreFoundInAReviewedList() {
    Page page = console.signedIn("investigator");
    String search = ConsolePages.search(page);
    page.click("text=Filter this list");
    assertThat(page.locator("#list-review")).hasCount(0);
    ConsolePages.findInconclusive(console.atTask("reviewer1", search), "Too dark");
    ConsolePages.findInconclusive(console.atTask("reviewer2", search), "Too dark");

    page.reload();
    page.click("text=Filter this list");
    page.selectOption("#list-review", "match");

    assertThat(page.locator("main")).containsText("0 of ");
    page.selectOption("#list-review", "not-named");
    assertThat(page.locator(".candidate").first()).isVisible();
  }
}
