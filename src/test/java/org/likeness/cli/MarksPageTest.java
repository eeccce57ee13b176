package org.likeness.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import java.util.regex.Pattern;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is drawn on the pictures of a comparison, and by what they are laid over each other. */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class MarksPageTest extends PageTest {
  @Inject EntityManager database;

  @Test
  void marksGoByKeyboardAndByMouseAndAreSeenInTheFinishedReview() {
    Page investigator = console.signedIn("investigator");
    String search = ConsolePages.search(investigator);
    Page first = console.atTask("reviewer1", search);
    drawByKeyboard(first);
    drawByMouse(first);
    ConsolePages.look(first, "marks");
    first.reload();
    ConsolePages.awaitPictures(first);
    assertThat(marks(first)).hasCount(2);
    String chosen =
        first
            .evaluate(ConsolePages.CANDIDATES + "(await ids('" + search + "'))[0]; })()")
            .toString();
    ConsolePages.findPossibleMatch(first, 0);

    Page verifier = console.atTask("reviewer2", search);
    assertThat(verifier.locator(".drawn")).hasCount(0);
    assertThat(marks(verifier)).hasCount(0);
    int place =
        (Integer)
            verifier.evaluate(
                ConsolePages.CANDIDATES
                    + "(await ids('"
                    + search
                    + "')).indexOf('"
                    + chosen
                    + "'); })()");
    ConsolePages.findPossibleMatch(verifier, place);

    console.go(investigator, "/searches/" + search);
    investigator.reload();
    investigator.click("text=Decisions, reasons and marks");
    assertThat(investigator.locator(".marked")).hasCount(2);
    assertThat(investigator.locator(".marked .drawn")).hasCount(3);
    assertThat(investigator.locator(".marked").first())
        .containsText("1. Nose, similarity: point at");
    assertThat(investigator.locator(".marked").first())
        .containsText("2. Ears, difference: ellipse");
    investigator.locator(".marked img").nth(1).scrollIntoViewIfNeeded();
    ConsolePages.look(investigator, "finished-review");
  }

  /** One mark on both pictures: a pair. */
  private static void drawByKeyboard(Page page) {
    page.focus(".panes");
    page.keyboard().press("d");
    page.selectOption("[aria-label='The next mark'] select", "nose");
    page.focus(".panes");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator(".marking-words")).containsText("Set on the still");
    page.keyboard().press("s");
    page.keyboard().press("Shift+ArrowRight");
    page.keyboard().press("Enter");
    assertThat(marks(page)).hasCount(1);
    assertThat(marks(page))
        .hasText(
            Pattern.compile(
                "Nose, similarity: still 1, point at \\d+, \\d+; image 1 of the candidate, point at \\d+, \\d+ Remove mark 1"));
    page.keyboard().press("Escape");
    assertThat(page.locator("[aria-label='The next mark']")).hasCount(0);
  }

  private static void drawByMouse(Page page) {
    page.click("text='Draw marks'");
    page.selectOption("[aria-label='The next mark'] select", "ears");
    page.click("text='Difference'");
    page.click("text='Ellipse'");
    page.focus(".panes");
    // what is stored does not depend on how it is seen
    page.keyboard().press("+");
    BoundingBox pane = page.locator(".pane-window").first().boundingBox();
    page.mouse().move(pane.x + pane.width * 0.6, pane.y + pane.height * 0.5);
    page.mouse().down();
    page.mouse().move(pane.x + pane.width * 0.65, pane.y + pane.height * 0.55);
    page.mouse().move(pane.x + pane.width * 0.7, pane.y + pane.height * 0.62);
    page.mouse().up();
    assertThat(marks(page).nth(1)).containsText("Ears, difference: still 1, ellipse at");
    page.keyboard().press("Enter");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(marks(page)).hasCount(3);
    page.locator("#marks .link").nth(2).click();
    assertThat(marks(page)).hasCount(2);
  }

  private static Locator marks(Page page) {
    return page.locator("#marks li");
  }

  @Test
  void marksFitANarrowPage() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.signedIn("reviewer1", 683, 384);
    console.go(page, "/reviews/" + search);
    ConsolePages.awaitPictures(page);
    drawByKeyboard(page);
    ConsolePages.look(page, "marks");
  }

  @Test
  void picturesAreLaidOverEachOtherByTheEyesThatWereFound() {
    String search = ConsolePages.search(console.signedIn("investigator"));
    Page page = console.atTask("reviewer1", search);
    page.focus(".panes");
    page.keyboard().press("4");

    assertThat(page.locator(".marking-words")).containsText("Aligned on the eyes that were found");
    assertThat(page.locator(".layer img")).hasCount(2);
    assertThat(((Number) page.evaluate(DISTANCE, search)).doubleValue()).isLessThan(0.01);
    ConsolePages.look(page, "overlay-by-eyes");
  }

  /** How far the eyes of both pictures lie apart on the screen, in pixels. */
  private static final String DISTANCE =
      """
      async id => {
        const task = await (await fetch(`/api/v1/searches/${id}/reviews/task`)).json();
        const [still, image] = [...document.querySelectorAll('.layer img')].map(one => new DOMMatrix(one.style.transform));
        return Math.max(...['right', 'left'].map(eye => {
          const a = still.transformPoint(task.stills[0].eyes[eye]);
          const b = image.transformPoint(task.candidates[0].images[0].eyes[eye]);
          return Math.hypot(a.x - b.x, a.y - b.y);
        }));
      }
      """;

  @Test
  void imageOfAnEarlierEnrolmentSaysThatItsEyesAreNotKnown() {
    sql("create table landmarks_kept as select image_id, landmarks from face_template");
    sql("update face_template set landmarks = null");
    try {
      String search = ConsolePages.search(console.signedIn("investigator"));
      Page page = console.atTask("reviewer1", search);
      page.focus(".panes");
      page.keyboard().press("4");

      assertThat(page.locator(".marking-words")).containsText("Not aligned");
      assertThat(page.locator(".marking-words")).containsText("was not kept when it was enrolled");
    } finally {
      sql(
          "update face_template t set landmarks = k.landmarks from landmarks_kept k"
              + " where k.image_id = t.image_id");
      sql("drop table landmarks_kept");
    }
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery(statement).executeUpdate());
  }
}
