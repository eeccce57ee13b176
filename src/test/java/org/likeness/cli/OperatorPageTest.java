package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer with a phone: one photo, one answer, nothing kept in the browser. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class OperatorPageTest extends PageTest {
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  @Test
  void onePhotoGivesOneAnswerThatIsForgotten() {
    Page phone = console.signedIn("officer", PHONE_WIDTH, PHONE_HEIGHT);
    phone.click("#submit");
    assertThat(phone.locator(".govuk-error-summary")).containsText("Choose the lawful power");
    ConsolePages.look(phone, "operator-refused");

    phone.setInputFiles("#photo", SeedData.probe());
    phone.selectOption("#power", "cannot-say");
    phone.click("#submit");
    assertThat(phone.locator("h1")).hasText("People who look alike");
    assertThat(phone.locator(".notice")).isVisible();
    assertThat(phone.locator(".officer-candidate img").first()).isVisible();
    assertThat(phone.locator(".figure-empty")).hasCount(0);
    ConsolePages.look(phone, "operator-answer");
    phone.setViewportSize(683, ConsolePages.HEIGHT);
    ConsolePages.look(phone, "operator-answer");
    phone.setViewportSize(ConsolePages.WIDTH, ConsolePages.HEIGHT);
    ConsolePages.look(phone, "operator-answer");

    phone.click("#forget");
    assertThat(phone.locator("h1")).hasText("Search with a photo");
    assertThat(phone.locator("img")).hasCount(0);
    assertThat((String) phone.evaluate("document.querySelector('#photo').value")).isEmpty();
    assertThat(phone.evaluate("JSON.stringify({...localStorage, ...sessionStorage})").toString())
        .doesNotContain("cannot-say", "candidates", "data:");
  }
}
