package org.likeness.cli;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.triage.SubmittedPacks;
import org.likeness.evidence.video.FaceMovies;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An investigator triages a pack, picks a moment of its video and searches with it (P3). */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class TriagePageTest extends PageTest {
  private static final int NARROW = 683;
  private static final double SLOW = 120_000;

  private UUID submit() throws IOException {
    byte[] person = Files.readAllBytes(SeedData.probe());
    UUID pack = SubmittedPacks.submitted("MET", Map.of("violence", "used", "prolific", "yes"));
    byte[] video = Files.readAllBytes(FaceMovies.walking(folder.resolve("shop"), person, person));
    SubmittedPacks.add(pack, FileFormat.MP4, video);
    SubmittedPacks.add(pack, FileFormat.JPEG, person);
    return pack;
  }

  @Test
  void packIsTriagedAMomentPickedAndSearched() throws IOException {
    UUID pack = submit();
    Page page = console.signedIn("investigator");
    page.click("text=Evidence packs");
    assertThat(page.locator("#packs")).containsText(SubmittedPacks.reference(pack));
    look(page, "triage-queue");
    page.click("a:has-text('" + SubmittedPacks.reference(pack) + "')");
    assertThat(page.locator("#state")).containsText("Violence used");
    assertThat(page.locator("#accept-first")).isVisible();
    look(page, "triage-pack");
    page.click("text=Save the decision");
    assertThat(page.locator(".govuk-error-summary")).containsText("Choose");
    page.check("#decision-refuse");
    page.click("text=Save the decision");
    assertThat(page.locator(".govuk-error-summary")).containsText("Why");
    look(page, "triage-refused");
    hold(page);
    page.check("#decision-accept");
    page.click("text=Save the decision");
    assertThat(page.locator("#state")).containsText("Accepted");

    pickMoment(page);
    search(page, pack);
    console.go(page, "/evidence/" + pack);
    assertThat(page.locator("#state")).containsText("Searched");
    assertThat(page.locator("#searches li")).hasCount(1);
    look(page, "triage-searched");
  }

  private static void hold(Page page) {
    page.click("summary:has-text('Put the pack on hold')");
    page.click("text=Place the hold");
    assertThat(page.locator("#hold-reason-error")).isVisible();
    page.fill("#hold-reason", "Evidence in a civil claim");
    page.fill("#hold-authority", "County Court, order 7/26");
    look(page, "triage-hold");
    page.click("text=Place the hold");
    assertThat(page.locator("#said")).containsText("on hold");
    assertThat(page.locator("#pack-holds li")).containsText("County Court, order 7/26");
    assertThat(page.locator("#hold-reason")).isHidden();
    look(page, "triage-held");
  }

  private void pickMoment(Page page) {
    page.click("text=Pick a moment");
    assertThat(page.locator("#frame")).isVisible();
    Locator moment = page.locator("#moment");
    assertThat(moment).containsText("0:00:00.000 of");
    page.click("#next");
    assertThat(moment).containsText("0:00:00.100 of");
    page.click("#plus");
    assertThat(moment).containsText("0:00:01.100 of");
    page.click("#find-faces");
    assertThat(page.locator("#people > li").first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
    page.locator("#people .views button").first().click();
    assertThat(moment).not().containsText("…");
    look(page, "triage-moment");
    page.focus("#slider");
    page.keyboard().press("Home");
    assertThat(moment).containsText("0:00:00.000 of");
    assertThat(page.locator("#search-with")).isEnabled();
  }

  private static void search(Page page, UUID pack) {
    page.click("#search-with");
    assertThat(page.locator("#stills input[type=radio]").first()).isChecked();
    assertThat(page.locator("main")).containsText(SubmittedPacks.reference(pack));
    assertThat(page.locator("#caseReference")).hasValue("CR/77/26");
    assertThat(page.locator("#imageSource"))
        .hasValue(Pattern.compile(".*" + SubmittedPacks.reference(pack) + ".*"));
    page.fill("#justification", "Theft with violence; no other line of enquiry is left");
    page.check("#policyAccepted");
    look(page, "triage-search");
    page.click("#submit");
    page.waitForURL(Pattern.compile(".*/searches/[0-9a-f-]{36}$"));
    page.click("text=How this list was made");
    assertThat(page.locator("main"))
        .containsText("evidence pack " + SubmittedPacks.reference(pack));
    look(page, "triage-result");
  }

  /** At both widths. */
  private static void look(Page page, String name) {
    ConsolePages.look(page, name);
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, name + "-narrow");
    page.setViewportSize(ConsolePages.WIDTH, ConsolePages.HEIGHT);
  }
}
