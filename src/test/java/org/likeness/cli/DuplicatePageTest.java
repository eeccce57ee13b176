package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** People who are in the gallery twice are found once they are enrolled, with real faces. */
@QuarkusTest
@TestProfile(DuplicatePageTest.WithDuplicates.class)
@QuarkusTestResource(LikenessForTests.class)
class DuplicatePageTest extends PageTest {
  private static final String PATH = "/api/v1/gallery/possible-duplicates";
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** A service that compares its images with each other, all the time. */
  public static final class WithDuplicates implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(new AdministratorKnown().getConfigOverrides());
      settings.put("likeness.duplicates.enabled", "true");
      settings.put("likeness.duplicates.share", "1");
      settings.put("likeness.duplicates.poll-every", "PT0.2S");
      return settings;
    }
  }

  private SignedIn manager;

  @BeforeEach
  void signIn() {
    PortraitGallery.fill();
    manager = SignedIn.signIn("manager", AdministratorKnown.PASSWORD);
  }

  private static SignedIn managerOfAnotherForce() {
    Map<String, Object> user =
        Map.of(
            "login", "gmp-manager",
            "name", "Test Manager",
            "force", "GMP",
            "roles", List.of(Role.GALLERY_MANAGER.wireName()),
            "password", AdministratorKnown.PASSWORD);
    SignedIn.signIn("admin", AdministratorKnown.PASSWORD)
        .request()
        .contentType(ContentType.JSON)
        .body(user)
        .post("/api/v1/users")
        .then()
        .statusCode(201);
    return SignedIn.signIn("gmp-manager", AdministratorKnown.PASSWORD);
  }

  /** Enrols an older picture of somebody under another reference; the reference of the portrait. */
  private static String enrolledTwice(int which) {
    String person =
        PortraitGallery.people().keySet().stream()
            .filter(name -> Integer.parseInt(name) % 2 == 0)
            .skip(which)
            .findFirst()
            .orElseThrow();
    PortraitGallery.enrol("9" + person, PortraitGallery.people().get(person).getFirst());
    return "P-" + person;
  }

  private JsonPath found(String person) throws InterruptedException {
    Instant until = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(until)) {
      JsonPath page = list(manager, false).extract().jsonPath();
      if (page.getInt("checking.waiting") == 0) {
        return page.setRootPath("items.find { it.other.personReference == '" + person + "' }");
      }
      Thread.sleep(100);
    }
    throw new AssertionError("images were still to be compared after " + LONGEST);
  }

  private static ValidatableResponse list(SignedIn who, boolean decided) {
    return who.request().get(PATH + "?limit=200&decided=" + decided).then().statusCode(200);
  }

  private static ValidatableResponse decide(SignedIn who, String id, Map<String, String> decision) {
    return who.request()
        .contentType(ContentType.JSON)
        .body(decision)
        .post(PATH + "/" + id + "/decision")
        .then();
  }

  @Test
  void oneFaceUnderTwoReferencesIsFoundOnceAndOtherFacesAreNot() throws InterruptedException {
    String person = enrolledTwice(0);

    JsonPath found = found(person);

    assertThat(found.getString("one.personReference")).isEqualTo("P-9" + person.substring(2));
    assertThat(found.getString("likeness")).contains("1 in");
    List<String> records = list(manager, false).extract().path("items.other.custodyReference");
    // the drawn faces of the seed data are alike; these are photographs
    List<String> photographs = records.stream().filter(one -> one.startsWith("C-")).toList();
    assertThat(photographs).containsOnlyOnce("C-gallery/" + person.substring(2) + ".jpg");
    assertThat(photographs.size()).isLessThan(PortraitGallery.PEOPLE / 8);
  }

  @Test
  void anotherForceSeesNothingOfIt() throws InterruptedException {
    String id = found(enrolledTwice(1)).getString("id");
    SignedIn stranger = managerOfAnotherForce();

    stranger.request().get(PATH + "/" + id).then().statusCode(404);
    decide(stranger, id, Map.of("decision", "cannot-tell", "reason", "x")).statusCode(404);
    list(stranger, false).body("items.id", not(hasItem(id)));
  }

  @Test
  void sameFaceIsNoProofAndADecisionIsMadeOnce() throws InterruptedException {
    String id = found(enrolledTwice(2)).getString("id");

    decide(manager, id, Map.of("decision", "same-person", "reason", "They look alike"))
        .statusCode(422)
        .body("errors[0].field", equalTo("basis"))
        .body("errors[0].reason", containsString("a likeness of faces does not show it"));
    decide(manager, id, Map.of("decision", "different-people", "basis", "dna", "reason", "x"))
        .statusCode(422);
    decide(manager, id, Map.of("decision", "different-people", "reason", "Fingerprints differ"))
        .statusCode(200)
        .body("decidedBy", equalTo(manager.login()));
    decide(manager, id, Map.of("decision", "cannot-tell", "reason", "x")).statusCode(409);
    list(manager, false).body("items.id", not(hasItem(id)));
    list(manager, true).body("items.id", hasItem(id));
  }

  @Test
  void managerDecidesOnThePage() throws InterruptedException {
    String person = enrolledTwice(3);
    found(person);
    Page page = console.signedIn("manager");
    page.click("nav >> text=Duplicates");
    assertThat(page.locator("#duplicates")).containsText(person);
    ConsolePages.look(page, "duplicates");
    page.click("#duplicates a:has-text('" + person + "')");
    assertThat(page.locator(".pair img")).hasCount(2);
    ConsolePages.look(page, "duplicate");
    page.check("#decision-same-person");
    page.fill("#reason", "The records name one person");
    page.click("button:has-text('Record')");
    assertThat(page.locator(".govuk-error-summary")).containsText("does not show it");
    page.selectOption("#basis", "fingerprints");
    page.setViewportSize(683, 768);
    ConsolePages.look(page, "duplicate-narrow");
    page.click("button:has-text('Record')");
    assertThat(page.locator("dd:has-text('Fingerprints')")).isVisible();
    ConsolePages.look(page, "duplicate-decided");
  }
}
