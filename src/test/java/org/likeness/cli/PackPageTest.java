package org.likeness.cli;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.evidence.TestFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A shop manager makes a pack and sends it, in the browser (P1, P2, P4). */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class PackPageTest extends PageTest {
  private static final int NARROW = 683;

  @Test
  void packFromTheFirstQuestionToTheReceipt() throws IOException {
    Page shop = console.signedIn("shop");
    assertThat(shop.locator("nav a")).hasCount(1);
    shop.click("#start");
    assertThat(shop.locator("#tasks li")).hasCount(7);
    look(shop, "pack-tasks");
    shop.click("#tasks >> text=What happened");
    answerQuestions(shop);

    assertThat(shop.locator("h1")).containsText("CCTV");
    shop.setInputFiles(
        "input[data-kind=cctv]", new FilePayload("till 3.mp4", "video/mp4", TestFiles.pdf()));
    assertThat(shop.locator(".left")).containsText("cannot be used: it is a PDF document");
    look(shop, "pack-file-refused");
    shop.click(".left button");
    assertThat(shop.locator(".left")).hasCount(0);
    Path video = Files.write(folder.resolve("till 3.mp4"), TestFiles.mp4(20_000_000, 8));
    shop.setInputFiles("input[data-kind=cctv]", video);
    assertThat(shop.locator(".files")).containsText("till 3.mp4");
    shop.setInputFiles(
        "input[data-kind=still]", new FilePayload("face.jpg", "image/jpeg", TestFiles.jpeg()));
    assertThat(shop.locator(".files").nth(1)).containsText("face.jpg");
    look(shop, "pack-files");
    shop.click("#go");
    signStatement(shop);

    assertThat(shop.locator("h1")).containsText("Check your answers");
    assertThat(shop.locator("#gaps")).hasCount(0);
    look(shop, "pack-check");
    shop.click("#submit");
    assertThat(shop.locator("#status")).containsText("Received by the police");
    look(shop, "pack-received");
    Download receipt = shop.waitForDownload(() -> shop.click("#receipt"));
    assertThat(Files.readAllBytes(receipt.path())).startsWith("%PDF".getBytes());
    shop.click("text=All packs");
    assertThat(shop.locator("#packs")).containsText("Received by the police");
    look(shop, "packs");
  }

  private static void answerQuestions(Page shop) {
    assertThat(shop.locator("#from")).isVisible();
    look(shop, "pack-incident");
    shop.fill("#from", "2026-11-20T17:05");
    shop.fill("#until", "2026-11-20T16:00");
    shop.fill("#description", "A man filled a bag at the spirits and left past the till.");
    shop.click("#go");
    assertThat(shop.locator(".govuk-error-summary")).containsText("must not be before it began");
    look(shop, "pack-incident-refused");
    shop.fill("#until", "2026-11-20T17:12");
    shop.click("#go");
    shop.fill("#name", "Corner Stores, High Street");
    shop.fill("#address", "1 High Street\nSampleton SA1 1AA");
    shop.selectOption("#force", "MET");
    look(shop, "pack-store");
    shop.click("#go");
    shop.fill("#goods", "Six bottles of spirits");
    shop.fill("#valuePence", "about 200");
    shop.click("#go");
    assertThat(shop.locator(".govuk-error-summary")).containsText("an amount in pounds");
    shop.fill("#valuePence", "186");
    shop.click("#go");
    shop.check("#violence-threatened");
    shop.check("#weapon-no");
    shop.check("#under18-not-known");
    shop.check("#organised-no");
    shop.check("#prolific-yes");
    look(shop, "pack-circumstances");
    shop.click("#go");
    assertThat(shop.locator("h1")).containsText("Your other packs");
    shop.click("#go");
  }

  private static void signStatement(Page shop) {
    shop.fill("#name", "Sam Sample");
    shop.fill("#account", "I was at the till. I saw him leave.");
    shop.check("#truthful");
    shop.fill("#signature", "Sam Other");
    shop.click("#go");
    assertThat(shop.locator(".govuk-error-summary")).containsText("as it is written above");
    look(shop, "pack-statement");
    shop.fill("#signature", "Sam Sample");
    shop.click("#go");
  }

  /** A line that is cut, and a page that is read anew, lose nothing. */
  @Test
  void fileGoesOnAfterACutAndAfterAReload() throws IOException {
    Page shop = console.signedIn("shop");
    shop.click("#start");
    shop.click("#tasks >> text=CCTV and stills");
    Path video = Files.write(folder.resolve("long.mp4"), TestFiles.mp4(40_000_000, 21));
    int[] sent = {0};
    shop.route(
        "**/evidence-uploads/*",
        route -> {
          if (route.request().method().equals("PATCH") && ++sent[0] % 2 == 0) {
            route.abort("connectionreset");
          } else {
            route.resume();
          }
        });
    shop.setInputFiles("input[data-kind=cctv]", video);
    shop.waitForCondition(() -> sent[0] >= 3);
    shop.reload();
    assertThat(shop.locator(".left")).containsText("Choose the same file again");
    look(shop, "pack-file-cut");
    shop.unroute("**/evidence-uploads/*");
    shop.setInputFiles("input[data-kind=cctv]", video);
    assertThat(shop.locator(".files")).containsText("long.mp4");
    assertThat(shop.locator(".left")).hasCount(0);
  }

  /** At both widths. */
  private static void look(Page page, String name) {
    ConsolePages.look(page, name);
    page.setViewportSize(NARROW, ConsolePages.HEIGHT);
    ConsolePages.look(page, name);
    page.setViewportSize(ConsolePages.WIDTH, ConsolePages.HEIGHT);
  }
}
