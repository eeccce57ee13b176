package org.likeness.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.LikenessForTests;
import org.likeness.RealData;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An investigator's pages, in a real browser, against the real service. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class SearchPageTest extends PageTest {
  @ParameterizedTest
  @CsvSource({"1366,768", "800,900", "683,384"})
  void stillBecomesCandidates(int width, int height) {
    Page page = console.signedIn("investigator", width, height);
    ConsolePages.fillIn(page);
    ConsolePages.look(page, "search");
    page.click("#submit");

    assertThat(page.locator(".candidate").first()).isVisible();
    assertThat(page.locator(".notice")).containsText("not an identification");
    assertThat(page.locator("h1")).isFocused();
    assertThat(page.locator(".govuk-tag").first()).containsText("Unreviewed");
    assertThat(page.locator(".candidate h2").first()).containsText("1. ");
    assertThat(page.locator("a:has-text('Disclose')")).hasCount(0);
    ConsolePages.look(page, "candidates");

    page.click("text=Repeat this search");
    assertThat(page.locator("text=the list would be the same")).isVisible();
    page.click("text=Searches");
    page.locator("#list a").first().click();
    assertThat(page.locator(".candidate").first()).isVisible();
  }

  @Test
  void wrongPasswordIsSaidAndTheRightOneLetsIn() {
    Page page = console.open(1366, 768);
    ConsolePages.look(page, "sign-in");
    ConsolePages.signIn(page, "investigator", "Wrong-Password-123");
    assertThat(page.locator(".govuk-error-summary")).containsText("not right");

    ConsolePages.signIn(page, "investigator", AdministratorKnown.PASSWORD);

    assertThat(page.locator("#user")).containsText("Test investigator, MET");
  }

  @Test
  void emptyFormLeadsToEachField() {
    Page page = console.signedIn("investigator");
    page.click("#submit");

    assertThat(page.locator(".govuk-error-summary")).isFocused();
    assertThat(page.locator(".govuk-error-summary a")).hasCount(7);
    page.click(".govuk-error-summary a >> text=crime or incident reference");
    assertThat(page.locator("#caseReference")).isFocused();
    assertThat(page.locator("#caseReference"))
        .hasAttribute("aria-describedby", "caseReference-hint caseReference-error");
    ConsolePages.look(page, "errors");
  }

  @Test
  void faceIsChosenByKeyboardAndByMouse() {
    Path group = RealData.requiredFaces().resolve("counts/012_4.jpg");
    Page page = console.signedIn("investigator");
    page.setInputFiles("#still", group);
    assertThat(page.locator("#analysing")).containsText("4 faces found");
    Locator radios = page.locator("#stills input[type=radio]");

    radios.first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("rect.box").nth(1)).hasClass("box chosen");

    page.locator("rect.box").nth(2).click();
    assertThat(radios.nth(2)).isChecked();
    ConsolePages.look(page, "several-faces");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "paste"})
  void imageComesByDropAndByPaste(String way) throws IOException {
    Page page = console.signedIn("investigator");
    String image = Base64.getEncoder().encodeToString(Files.readAllBytes(SeedData.probe()));

    page.evaluate(
        """
        ([way, image]) => {
          const bytes = Uint8Array.from(atob(image), c => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], 'still.jpg', {type: 'image/jpeg'}));
          const event = way === 'drop'
            ? new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})
            : new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
          document.getElementById('drop').dispatchEvent(event);
        }
        """,
        List.of(way, image));

    assertThat(page.locator("#analysing")).containsText("One face found");
    assertThat(page.locator("#stills rect.chosen")).hasCount(1);
  }

  @Test
  void textThatIsCalledAnImageIsRefusedInWords() {
    Page page = console.signedIn("investigator");
    page.setInputFiles(
        "#still",
        new FilePayload("face.jpg", "image/jpeg", "text".getBytes(StandardCharsets.UTF_8)));

    assertThat(page.locator(".govuk-error-summary")).isVisible();
    assertThat(page.locator("#still")).hasAttribute("aria-invalid", "true");
    ConsolePages.look(page, "refused-image");
  }

  @Test
  void eyesAreMarkedByHandWhereNoFaceWasFound() {
    Path nobody = RealData.requiredFaces().resolve("counts/017_0.jpg");
    Page page = console.signedIn("investigator");
    page.setInputFiles("#still", nobody);
    assertThat(page.locator("#analysing")).containsText("No face found");
    page.locator(".still-picture svg").click(new Locator.ClickOptions().setPosition(100, 80));
    page.locator(".still-picture svg").click(new Locator.ClickOptions().setPosition(160, 80));
    ConsolePages.fillInCase(page);
    ConsolePages.look(page, "eyes");
    page.click("#submit");

    assertThat(page.locator(".notice")).containsText("not an identification");
    page.click("text=How this list was made");
    assertThat(page.locator(".facts")).hasCount(2 + page.locator(".candidate").count());
    assertThat(page.locator("text=The eyes were marked by hand")).isVisible();
  }

  @Test
  void stepsAreTakenBackAndDoneAgainAndRecordedWithTheSearch() {
    Page page = console.signedIn("investigator");
    ConsolePages.fillIn(page);
    page.click("text=Change this still");
    page.click("text='Apply'");
    assertThat(page.locator(".still-side ol")).containsText("Brightness +20");
    page.click("text='Undo'");
    assertThat(page.locator(".still-side ol")).hasCount(0);
    page.click("text=Change this still");
    page.click("text='Redo'");
    assertThat(page.locator(".still-side ol")).containsText("Brightness +20");
    page.click("text='Show before'");
    assertThat(page.locator(".still-picture figcaption")).hasText("Before");
    ConsolePages.look(page, "before");
    page.click("text='Show before'");
    assertThat(page.locator("#stills input[type=radio]").first()).isChecked();
    page.click("#submit");

    page.click("text=How this list was made");
    assertThat(page.locator("text=Changed: Brightness +20")).isVisible();
  }

  @Test
  void severalStillsOfOnePersonAreSearchedAsOneAndOneOfThemIsCropped() {
    Page page = console.signedIn("investigator");
    page.setInputFiles("#still", SeedData.probe());
    assertThat(page.locator("#analysing")).containsText("One face found");
    page.setInputFiles("#still", SeedData.probe());
    assertThat(page.locator("#analysing")).containsText("2 faces found");
    page.locator("text=Change this still").nth(1).click();
    page.locator("text='Crop'").nth(1).click();
    page.fill("#crop-1-x", "60");
    page.fill("#crop-1-width", "240");
    page.click("text='Apply crop'");
    assertThat(page.locator(".still-side ol")).containsText("Crop to 240");
    assertThat(page.locator("#stills rect.chosen")).hasCount(2);
    ConsolePages.fillInCase(page);
    ConsolePages.look(page, "several-stills");
    page.click("#submit");

    page.click("text=How this list was made");
    assertThat(page.locator("text=Changed: Crop to 240")).isVisible();
    assertThat(page.locator("dt:has-text('Still 2')")).isVisible();
  }

  @Test
  void noticeIsOnEveryPrintedPage() throws IOException {
    Page page = console.signedIn("investigator");
    ConsolePages.search(page);
    ConsolePages.look(page, "before-print");

    try (PDDocument printed = Loader.loadPDF(page.pdf())) {
      assertThat(printed.getNumberOfPages()).isGreaterThan(1);
      for (int i = 1; i <= printed.getNumberOfPages(); i++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(i);
        text.setEndPage(i);
        assertThat(text.getText(printed)).as("page %d", i).contains("not an identification");
      }
    }
  }

  @Test
  void nobodyFoundIsACalmAnswerThatSaysWhatWasSearched() {
    Page page = console.signedIn("investigator");
    ConsolePages.fillIn(page);
    page.click("text=Narrow the gallery");
    page.fill("#filter-ageFrom", "99");
    page.click("#submit");

    assertThat(page.locator("h1")).hasText("No candidates");
    assertThat(page.locator(".govuk-inset-text")).containsText("This is a normal answer");
    assertThat(page.locator(".facts").first()).containsText("age: 99 to");
    ConsolePages.look(page, "no-candidates");
  }
}
