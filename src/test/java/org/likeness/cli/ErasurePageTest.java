package org.likeness.cli;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.gallery.Engines;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.TestEnrolments;
import org.likeness.gallery.erasure.Erasures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jakarta.inject.Inject;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The gallery manager's pages of erasures and their proofs (G3). */
@QuarkusTest
@TestProfile(AdministratorKnown.class)
@QuarkusTestResource(LikenessForTests.class)
class ErasurePageTest extends PageTest {
  @Inject Gallery gallery;
  @Inject Erasures erasures;
  @Inject Engines engines;

  @Test
  void managerSeesWhatIsPendingAndSavesTheProof() throws Exception {
    UUID erasure = erased();
    Page page = console.signedIn("manager");
    page.click("nav >> text=Erasures");
    assertThat(page.locator("#erasures tbody tr").first()).containsText("Application 2026/17");
    assertThat(page.locator("#erasures .govuk-tag").first()).isVisible();
    ConsolePages.look(page, "erasures");

    page.click("#erasures tbody tr:first-child a");

    assertThat(page.locator("h1")).hasText("Proof of erasure");
    assertThat(page.locator("#steps tbody tr")).hasCount(6);
    Locator first = page.locator("#steps tbody tr").first();
    for (int i = 0; i < 60 && first.textContent().contains("Pending"); i++) {
      page.waitForTimeout(500);
      page.click("text=Look again");
    }
    assertThat(first).not().containsText("Pending");
    assertThat(page.locator(".govuk-inset-text"))
        .containsText(Pattern.compile("No search finds these images|nothing was found"));
    page.click("text=Places of the audit log");
    assertThat(page.locator("text=gallery.images-erased")).isVisible();
    ConsolePages.look(page, "erasure-proof");
    Download saved = page.waitForDownload(() -> page.click("text=Save the proof as PDF"));
    assertThat(saved.suggestedFilename()).isEqualTo("erasure-" + erasure + ".pdf");
    Path pdf = Path.of("target", "erasure-proof.pdf");
    saved.saveAs(pdf);
    assertThat(Files.size(pdf)).isGreaterThan(5_000);
  }

  /** A stranger's template, so that the seed data of the other tests stays whole. */
  private UUID erased() {
    Enrolment stranger =
        TestEnrolments.of(
            TestEnrolments.record(TestEnrolments.reference("C"), TestEnrolments.reference("P")),
            new TestEnrolments().vector(),
            engines.model());
    UUID image =
        QuarkusTransaction.requiringNew()
            .call(() -> gallery.enrol(List.of(stranger)))
            .getFirst()
            .imageId();
    return QuarkusTransaction.requiringNew()
        .call(() -> erasures.begin(Set.of(image), "Application 2026/17, granted", Actor.SYSTEM));
  }
}
