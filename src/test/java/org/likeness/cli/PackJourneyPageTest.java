package org.likeness.cli;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.evidence.video.FaceMovies;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way (P1 to P4): a shop sends 200 MB over a line that breaks twice, an investigator
 * triages, picks a frame and searches, two reviewers decide, and the shop sees the status alone.
 */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class PackJourneyPageTest extends PageTest {
  private static final int BYTES = 200_000_000;
  private static final long[] CUTS = {60_000_000, 140_000_000};
  private static final double SLOW = 180_000;

  @Test
  void videoOverABadLineBecomesAReviewedSearchOfWhichTheShopSeesTheStatusAlone()
      throws IOException {
    String pack;
    try (BadLine line = new BadLine(URI.create(address).getPort(), CUTS)) {
      Page shop = console.open(1366, 768);
      shop.navigate("http://localhost:" + line.port() + "/");
      ConsolePages.signIn(shop, "shop", AdministratorKnown.PASSWORD);
      pack = send(shop);
      assertThat(line.cuts()).isEqualTo(CUTS.length);
    }
    String search = searched(pack);
    for (String reviewer : List.of("reviewer1", "reviewer2")) {
      Page page = console.atTask(reviewer, search);
      ConsolePages.findInconclusive(page, "The face is too small to say");
      page.close();
    }
    Page investigator = console.signedIn("investigator");
    console.go(investigator, "/searches/" + search);
    assertThat(investigator.locator("main")).containsText("nconclusive");
    shopSeesTheStatusAlone(pack, search);
    nobodyElseSeesAnything(pack);
  }

  /** A clip of a person, made long by a box that holds nothing. */
  private Path video() throws IOException {
    byte[] person = Files.readAllBytes(SeedData.probe());
    Path file = FaceMovies.walking(folder.resolve("till 3.mp4"), person, person);
    int padding = BYTES - (int) Files.size(file);
    byte[] noise = new byte[1 << 20];
    new Random(5).nextBytes(noise);
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.allocate(4).putInt(padding).array());
      out.write("free".getBytes(StandardCharsets.US_ASCII));
      for (int left = padding - 8; left > 0; left -= noise.length) {
        out.write(noise, 0, Math.min(left, noise.length));
      }
    }
    assertThat(Files.size(file)).isEqualTo(BYTES);
    return file;
  }

  private String send(Page shop) throws IOException {
    shop.click("#start");
    shop.click("#tasks >> text=What happened");
    shop.fill("#from", "2026-11-20T17:05");
    shop.fill("#until", "2026-11-20T17:12");
    shop.fill("#description", "A man filled a bag at the spirits and left past the till.");
    shop.click("#go");
    shop.fill("#name", "Corner Stores, High Street");
    shop.fill("#address", "1 High Street\nSampleton SA1 1AA");
    shop.selectOption("#force", "MET");
    shop.click("#go");
    shop.fill("#goods", "Six bottles of spirits");
    shop.fill("#valuePence", "186");
    shop.click("#go");
    shop.check("#violence-threatened");
    for (String belief : List.of("weapon", "under18", "organised", "prolific")) {
      shop.check("#" + belief + "-no");
    }
    shop.click("#go");
    assertThat(shop.locator("#no-others, #linked").first()).isVisible();
    shop.click("#go");
    shop.setInputFiles("input[data-kind=cctv]", video());
    assertThat(shop.locator(".files"))
        .containsText("till 3.mp4", new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW));
    shop.setInputFiles("input[data-kind=still]", SeedData.probe());
    assertThat(shop.locator(".files")).hasCount(2);
    shop.click("#go");
    shop.fill("#name", "Sam Sample");
    shop.fill("#account", "I was at the till. I saw him leave.");
    shop.check("#truthful");
    shop.fill("#signature", "Sam Sample");
    shop.click("#go");
    shop.click("#submit");
    assertThat(shop.locator("#status")).containsText("Received by the police");
    return shop.url().replaceAll(".*/", "");
  }

  private String searched(String pack) {
    Page page = console.signedIn("investigator");
    console.go(page, "/evidence/" + pack);
    page.check("#decision-accept");
    page.click("text=Save the decision");
    assertThat(page.locator("#state")).containsText("Accepted");
    page.click("text=Pick a moment");
    assertThat(page.locator("#frame"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
    page.click("#next");
    assertThat(page.locator("#moment")).containsText("0:00:00.100 of");
    page.click("#search-with");
    assertThat(page.locator("#stills input[type=radio]").first()).isChecked();
    page.fill("#caseReference", "01/777/26");
    page.fill("#justification", "Theft with a threat; no other line of enquiry is left");
    page.check("#policyAccepted");
    page.click("#submit");
    page.waitForURL(Pattern.compile(".*/searches/[0-9a-f-]{36}$"));
    assertThat(page.locator(".candidate").first()).isVisible();
    return page.url().replaceAll(".*/", "");
  }

  private void shopSeesTheStatusAlone(String pack, String search) {
    Page shop = console.signedIn("shop");
    shop.click("#packs a >> nth=0");
    assertThat(shop.locator("#status")).containsText("In triage");
    String seen =
        SignedIn.signIn("shop", AdministratorKnown.PASSWORD)
            .request()
            .get("/api/v1/evidence-packs/" + pack)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(seen + shop.content())
        .doesNotContain(search, "accepted", "searched", "candidate", "01/777/26", "investigator");
  }

  private void nobodyElseSeesAnything(String pack) {
    SignedIn otherShop = retailerOfAnother();
    otherShop.request().get("/api/v1/evidence-packs/" + pack).then().statusCode(404);
    String triage = "/api/v1/evidence-triage/" + pack;
    otherShop.request().get(triage).then().statusCode(403);
    SignedIn.signIn("shop", AdministratorKnown.PASSWORD)
        .request()
        .get(triage)
        .then()
        .statusCode(403);
    SignedIn elsewhere = user("GMP", "force", "investigator");
    elsewhere.request().get(triage).then().statusCode(404);
    elsewhere.request().get("/api/v1/evidence-packs/" + pack).then().statusCode(403);
  }

  private static SignedIn retailerOfAnother() {
    SignedIn administrator = SignedIn.signIn("admin", AdministratorKnown.PASSWORD);
    administrator
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("code", "RIVAL", "words", "A rival of the corner shop"))
        .post("/api/v1/reference-lists/organisations")
        .then()
        .statusCode(201);
    return user("RIVAL", "organisation", "retailer");
  }

  private static SignedIn user(String place, String kind, String role) {
    String login = "j" + UUID.randomUUID().toString().substring(0, 12);
    SignedIn.signIn("admin", AdministratorKnown.PASSWORD)
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "login",
                login,
                "name",
                "Test " + login,
                kind,
                place,
                "roles",
                List.of(role),
                "password",
                AdministratorKnown.PASSWORD))
        .post("/api/v1/users")
        .then()
        .statusCode(201);
    return SignedIn.signIn(login, AdministratorKnown.PASSWORD);
  }
}
