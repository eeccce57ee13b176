package org.likeness.cli;

import com.microsoft.playwright.Page;
import org.likeness.RealData;

import java.nio.file.Path;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** People at the console of a running service whose gallery holds the seed data. */
final class ConsolePages implements AutoCloseable {
  static final int WIDTH = 1366;
  static final int HEIGHT = 768;
  private static final List<String> FEATURES =
      List.of("faceShape", "hairline", "brows", "eyes", "nose", "mouth", "ears", "chin", "marks");

  /** The beginning of a script that can ask for the candidates of a task, in their order. */
  static final String CANDIDATES =
      "(async () => { const ids = async id =>"
          + " (await (await fetch(`/api/v1/searches/${id}/reviews/task`)).json())"
          + ".candidates.map(one => one.id); return ";

  private final String address;
  private final Chromium chromium;

  ConsolePages(String address, Path folder) {
    this.address = address;
    RealData.requiredModels();
    RealData.requiredPages();
    chromium = new Chromium();
    SomeoneOfEachRole people = new SomeoneOfEachRole(address);
    new DemoUsers(people.address())
        .create(
            new DemoLogins(
                List.of(
                    people.user("admin"),
                    user("novice", "reviewer", false),
                    user("lapsed", "reviewer", false),
                    user("reviewer3", "reviewer", true),
                    user("officer", "operator", false),
                    user("shop", "retailer", false))));
    Commands.Ran ran = people.as("manager", folder).run("import", SeedData.MANIFEST.toString());
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
  }

  private static DemoLogin user(String login, String role, boolean trained) {
    return new DemoLogin(
        login, "Test " + login, AdministratorKnown.PASSWORD, List.of(role), trained);
  }

  String address() {
    return address;
  }

  /** The sign-in page, in a browser that nobody has used. */
  Page open(int width, int height) {
    return open(width, height, false);
  }

  /** Likewise, on a phone or tablet if it has a touch screen. */
  Page open(int width, int height, boolean touch) {
    Page page = chromium.open(width, height, touch);
    page.navigate(address);
    page.waitForURL("**/login.html**");
    return page;
  }

  static void signIn(Page page, String login, String password) {
    page.fill("#login", login);
    page.fill("#password", password);
    page.click("button[type=submit]");
  }

  /** Where this user starts. */
  Page signedIn(String login) {
    return signedIn(login, WIDTH, HEIGHT);
  }

  Page signedIn(String login, int width, int height) {
    Page page = open(width, height);
    signIn(page, login, AdministratorKnown.PASSWORD);
    assertThat(page.locator("#user")).isVisible();
    assertThat(page.locator("h1")).isVisible();
    return page;
  }

  /** Goes to a view by its address. */
  void go(Page page, String view) {
    page.navigate(address + "#" + view);
    assertThat(page.locator("h1")).isVisible();
  }

  /** Chooses the seed data's probe and writes the case, but does not search. */
  static void fillIn(Page page) {
    page.setInputFiles("#still", SeedData.probe());
    assertThat(page.locator("#stills input[type=radio]").first()).isChecked();
    fillInCase(page);
  }

  static void fillInCase(Page page) {
    page.fill("#caseReference", "01/12345/26");
    page.selectOption("#offence", "theft");
    page.selectOption("#purpose", "investigate-crime");
    page.fill("#justification", "Theft from a shop; no other line of enquiry is left");
    page.fill("#imageSource", "Shop CCTV");
    page.check("#policyAccepted");
  }

  /** A search by this investigator; its id. */
  static String search(Page page) {
    fillIn(page);
    page.click("#submit");
    assertThat(page.locator(".candidate").first()).isVisible();
    return page.url().replaceAll(".*/", "");
  }

  /** A reviewer before the comparison of this search, with both pictures on the screen. */
  Page atTask(String login, String search) {
    Page page = signedIn(login);
    go(page, "/reviews/" + search);
    awaitPictures(page);
    return page;
  }

  static void awaitPictures(Page page) {
    assertThat(page.locator(".layer img")).hasCount(2);
    page.locator(".layer img").nth(1).waitFor();
  }

  /** Writes that the candidate at this place of the list may be the person, and records it. */
  static void findPossibleMatch(Page page, int place) {
    page.locator(".picker-candidates button").nth(place).click();
    page.fill("#differencesSeen", "Hair is shorter; no other difference");
    FEATURES.forEach(name -> page.check("#feature-" + name + " input[value=similar]"));
    page.check("#outcome-possible-match");
    page.fill("#reason", "Nose, ears and brows agree");
    page.click("#decide");
    page.click("#confirm");
    assertThat(page.locator("h1")).containsText("recorded");
  }

  /** Finds that nothing can be said, and records it. */
  static void findInconclusive(Page page, String reason) {
    page.fill("#differencesSeen", "The still is too dark to see any");
    page.check("#outcome-inconclusive");
    page.fill("#reason", reason);
    page.click("#decide");
    page.click("#confirm");
    assertThat(page.locator("#confirm")).hasCount(0);
  }

  /** Takes a picture for people, and has a program look for what they cannot use. */
  static void look(Page page, String name) {
    page.waitForCondition(
        () ->
            (Boolean)
                page.evaluate(
                    "[...document.images].filter(i => i.loading !== 'lazy').every(i => i.complete && i.naturalWidth > 0)"));
    Chromium.screenshot(page, name);
    assertThat(Axe.violations(page)).as(name).isEmpty();
    assertThat(
            (Boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        .as("%s scrolls sideways", name)
        .isFalse();
  }

  @Override
  public void close() {
    chromium.close();
    assertThat(chromium.complaints()).isEmpty();
  }
}
