package org.likeness.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.RealData;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long people wait for pages whose pictures have two megapixels each. The figures are printed
 * and judged by nobody here: this machine may be doing something else.
 */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class PageTimesTest extends PageTest {
  private static final int TIMES = 5;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  /** From a click or a key to the first frame with both pictures. */
  private static final String READY =
      """
      async act => {
        const start = performance.now();
        const pictures = () => [...document.querySelectorAll('.layer img')];
        const shown = pictures().map(one => one.src).join();
        act === 'n'
          ? document.querySelector('.panes').dispatchEvent(new KeyboardEvent('keydown', {key: 'n', bubbles: true}))
          : document.querySelector(act).click();
        const frame = () => new Promise(requestAnimationFrame);
        while (pictures().length < 2 || pictures().map(one => one.src).join() === shown || !pictures().every(one => one.complete)) {
          await frame();
        }
        await frame();
        await frame();
        return performance.now() - start;
      }
      """;

  @Test
  void timesOfTheQueueAndOfTheComparison() throws IOException {
    List<Path> people = people();
    enrol(people);
    List<String> searches = searches(probeOf(people.getFirst()));
    List<Double> comparison = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    Page page = console.signedIn("reviewer1");
    for (String search : searches) {
      console.go(page, "/reviews");
      String link = "#tasks a[href='#/reviews/" + search + "']";
      assertThat(page.locator(link)).isVisible();
      comparison.add(milliseconds(page.evaluate(READY, link)));
      assertThat(
              (Object)
                  page.evaluate(
                      "[...document.querySelectorAll('.layer img')].map(i => i.naturalWidth)"))
          .isEqualTo(List.of(WIDTH, WIDTH));
      // a reviewer looks for a second at least
      page.waitForTimeout(1500);
      next.add(milliseconds(page.evaluate(READY, "n")));
    }
    print("first contentful paint of the queue, cold browser", coldPaints(page));
    print("comparison ready after the click, 2 MP each", comparison);
    print("next candidate ready after the key", next);
  }

  private List<Double> coldPaints(Page signedIn) {
    List<Double> paints = new ArrayList<>();
    List<Cookie> cookies = signedIn.context().cookies();
    for (int i = 0; i < TIMES; i++) {
      try (Chromium cold = new Chromium()) {
        Page page = cold.open(ConsolePages.WIDTH, ConsolePages.HEIGHT, false);
        page.context().addCookies(cookies);
        page.navigate(address + "#/reviews");
        assertThat(page.locator("#tasks")).isVisible();
        page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
        paints.add(
            milliseconds(
                page.evaluate(
                    "performance.getEntriesByName('first-contentful-paint')[0].startTime")));
      }
    }
    return paints;
  }

  private static double milliseconds(Object number) {
    return ((Number) number).doubleValue();
  }

  private static void print(String what, List<Double> milliseconds) {
    String each =
        milliseconds.stream()
            .sorted()
            .map(one -> String.format(Locale.ROOT, "%.0f", one))
            .collect(Collectors.joining(" "));
    System.out.printf("Pages: %s: %s ms%n", what, each);
  }

  private List<String> searches(Path probe) {
    Page page = console.signedIn("investigator");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      console.go(page, "/search");
      page.setInputFiles("#still", probe);
      assertThat(page.locator("#stills input[type=radio]").first()).isChecked();
      ConsolePages.fillInCase(page);
      page.click("text=Narrow the gallery");
      page.check("#filter-forces-GMP");
      page.check("#mode-investigative");
      page.fill("#modeReason", "Figures");
      page.click("#submit");
      assertThat(page.locator(".candidate").first()).isVisible();
      ids.add(page.url().replaceAll(".*/", ""));
    }
    return ids;
  }

  /** Portraits of people of whom there is another photograph. */
  private static List<Path> people() throws IOException {
    Path portraits = RealData.requiredFaces().resolve("portraits");
    try (var lines = Files.lines(portraits.resolve("manifest.csv"))) {
      return lines
          .map(line -> line.split(","))
          .filter(row -> row[2].equals("probe") && row[3].equals("yes"))
          .map(row -> portraits.resolve("gallery/" + row[1] + ".jpg"))
          .distinct()
          .limit(8)
          .toList();
    }
  }

  private Path probeOf(Path person) throws IOException {
    Path still = folder.resolve("still.jpg");
    Stills.around(person, WIDTH, HEIGHT, still);
    return still;
  }

  /** Enrols them as stills of two megapixels, of a force of their own. */
  private void enrol(List<Path> people) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(SeedData.MANIFEST).subList(0, 1));
    for (int i = 0; i < people.size(); i++) {
      Stills.around(people.get(i), WIDTH, HEIGHT, folder.resolve(i + ".jpg"));
      lines.add(
          i
              + ".jpg,GMP,GMP/2M/"
              + i
              + ",PT-"
              + i
              + ",2024-01-0"
              + (i + 1)
              + ",30,male,W1,convicted,theft,custody,");
    }
    Path manifest = Files.write(folder.resolve("manifest.csv"), lines);
    Commands.Ran ran =
        new SomeoneOfEachRole(address)
            .as("manager", folder.resolve("times"))
            .run("import", manifest.toString());
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
  }
}
