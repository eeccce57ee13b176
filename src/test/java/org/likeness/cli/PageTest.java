package org.likeness.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** The plain page, in a real browser, against the real service. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class PageTest {
  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;
  private Chromium chromium;
  private SomeoneOfEachRole people;

  @BeforeEach
  void open() {
    RealData.requiredModels();
    chromium = new Chromium();
    people = new SomeoneOfEachRole(address);
    Commands.Ran ran = people.as("manager", folder).run("import", SeedData.MANIFEST.toString());
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    if (chromium != null) {
      chromium.close();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1366,768", "800,900", "683,384"})
  void stillBecomesCandidates(int width, int height) {
    Page page = signedIn(width, height);
    page.setInputFiles("#still", SeedData.probe());
    assertThat(page.locator("#stills input[type=radio]").first()).isVisible();
    page.locator("#stills input[type=radio]").first().check();
    fillInCase(page);
    Chromium.screenshot(page, "search");
    page.click("#submit");

    assertThat(page.locator(".candidate").first()).isVisible();
    assertThat(page.locator(".notice")).containsText("not an identification");
    assertThat(page.locator("h1:visible")).isFocused();
    assertThat(page.locator(".tag")).containsText("Unreviewed");
    assertThat(page.locator(".candidate h2").first()).containsText("1. ");
    page.waitForCondition(
        () ->
            (Boolean)
                page.evaluate(
                    "[...document.images].filter(i => i.loading !== 'lazy').every(i => i.complete && i.naturalWidth > 0)"));
    Chromium.screenshot(page, "candidates");
    assertThat(overflows(page)).as("scrolls sideways").isFalse();

    page.click("text=Searches");
    page.locator("#list a").first().click();
    assertThat(page.locator(".candidate").first()).isVisible();
  }

  @Test
  void wrongPasswordIsSaidAndTheRightOneLetsIn() {
    Page page = chromium.open(1366, 768);
    page.navigate(address);
    page.waitForURL("**/login.html*");
    Chromium.screenshot(page, "sign-in");
    signIn(page, "investigator", "Wrong-Password-123");
    assertThat(page.locator(".error-summary")).containsText("not right");

    signIn(page, "investigator", AdministratorKnown.PASSWORD);

    assertThat(page.locator("#user")).containsText("Test investigator, MET");
  }

  @Test
  void emptyFormLeadsToEachField() {
    Page page = signedIn(1366, 768);
    page.click("#submit");

    assertThat(page.locator(".error-summary")).isFocused();
    assertThat(page.locator(".error-summary a")).hasCount(7);
    page.click(".error-summary a >> text=crime or incident reference");
    assertThat(page.locator("#caseReference")).isFocused();
    assertThat(page.locator("#caseReference"))
        .hasAttribute("aria-describedby", "caseReference-hint caseReference-wrong");
    Chromium.screenshot(page, "errors");
  }

  @Test
  void faceIsChosenByKeyboardAndByMouse() {
    Path group = RealData.requiredFaces().resolve("counts/012_4.jpg");
    Page page = signedIn(1366, 768);
    page.setInputFiles("#still", group);
    Locator radios = page.locator("#stills input[type=radio]");
    assertThat(radios).hasCount(4);

    radios.first().focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("rect.box").nth(1)).hasClass("box chosen");

    page.locator("rect.box").nth(2).click();
    assertThat(radios.nth(2)).isChecked();
    Chromium.screenshot(page, "several-faces");
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop", "paste"})
  void imageComesByDropAndByPaste(String way) throws IOException {
    Page page = signedIn(1366, 768);
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
    Page page = signedIn(1366, 768);
    page.setInputFiles(
        "#still",
        new FilePayload("face.jpg", "image/jpeg", "text".getBytes(StandardCharsets.UTF_8)));

    assertThat(page.locator(".error-summary")).isVisible();
    assertThat(page.locator("#still")).hasAttribute("aria-invalid", "true");
    Chromium.screenshot(page, "refused-image");
  }

  @Test
  void eyesAreMarkedByHandWhereNoFaceWasFound() {
    Path nobody = RealData.requiredFaces().resolve("counts/017_0.jpg");
    Page page = signedIn(1366, 768);
    page.setInputFiles("#still", nobody);
    assertThat(page.locator("#analysing")).containsText("No face found");
    page.locator(".still-picture svg").click(new Locator.ClickOptions().setPosition(100, 80));
    page.locator(".still-picture svg").click(new Locator.ClickOptions().setPosition(160, 80));
    fillInCase(page);
    Chromium.screenshot(page, "eyes");
    page.click("#submit");

    assertThat(page.locator("#view-result h1")).isVisible();
    assertThat(page.locator(".notice")).containsText("not an identification");
    Chromium.screenshot(page, "eyes-result");
  }

  @Test
  void signOutEndsTheSession() {
    Page page = signedIn(1366, 768);
    page.click("#sign-out");
    page.waitForURL("**/login.html*");

    page.navigate(address);

    page.waitForURL("**/login.html*");
    assertThat(page.locator("#form")).isVisible();
  }

  @Test
  void roleWithoutAPageIsToldSo() {
    Page page = chromium.open(1366, 768);
    page.navigate(address);
    signIn(page, "manager", AdministratorKnown.PASSWORD);

    assertThat(page.locator("#view-none h1")).isVisible();
  }

  private Page signedIn(int width, int height) {
    Page page = chromium.open(width, height);
    page.navigate(address);
    signIn(page, "investigator", AdministratorKnown.PASSWORD);
    assertThat(page.locator("#search-form")).isVisible();
    return page;
  }

  private static void signIn(Page page, String login, String password) {
    page.fill("#login", login);
    page.fill("#password", password);
    page.click("button[type=submit]");
  }

  private static void fillInCase(Page page) {
    page.fill("#caseReference", "01/12345/26");
    page.selectOption("#offence", "theft");
    page.selectOption("#purpose", "investigate-crime");
    page.fill("#justification", "Theft from a shop; no other line of enquiry is left");
    page.fill("#imageSource", "Shop CCTV");
    page.check("#policyAccepted");
  }

  private static boolean overflows(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
