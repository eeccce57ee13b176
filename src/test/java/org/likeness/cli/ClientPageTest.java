package org.likeness.cli;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.webhook.QuickWebhooks;
import org.likeness.webhook.Receiver;

import java.util.HashMap;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The administrator's pages about systems of forces, on a service that is a sandbox. */
@QuarkusTest
@TestProfile(ClientPageTest.SandboxWithWebhooks.class)
@QuarkusTestResource(LikenessForTests.class)
class ClientPageTest extends PageTest {

  /** Webhooks that may reach this machine, and the administrator of the page tests. */
  public static final class SandboxWithWebhooks implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(new QuickWebhooks().getConfigOverrides());
      settings.putAll(new AdministratorKnown().getConfigOverrides());
      settings.put("likeness.sandbox.enabled", "true");
      return settings;
    }
  }

  @Test
  void systemIsLetInAndGivenAWebhookWhoseDeadMessageIsSentAgain() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 500)) {
      Page page = console.signedIn("admin");
      assertThat(page.locator(".sandbox")).containsText("Sandbox");
      console.go(page, "/clients/new");
      page.click("button:has-text('Let it in')");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      ConsolePages.look(page, "client-new");
      String name = "records-" + System.nanoTime();
      page.fill("#name", name);
      page.check("#scopes-likeness\\.webhooks");
      page.click("button:has-text('Let it in')");
      assertThat(page.locator("#secret")).containsText("lks_");
      ConsolePages.look(page, "client-secret");
      page.click("text=Go on to its page");
      assertThat(page.locator("h1")).hasText("System " + name);

      page.click("text=Register a webhook");
      page.fill("#url", "https://10.0.0.1/likeness");
      page.click("button:has-text('Register')");
      assertThat(page.locator(".govuk-error-summary")).containsText("internal network");
      page.fill("#url", receiver.url());
      page.click("button:has-text('Register')");
      assertThat(page.locator("#secret")).containsText("whsec_");
      ConsolePages.look(page, "client");

      page.click("#webhook-list a");
      page.click("button:has-text('Send a test')");
      assertThat(page.locator("text=A test message is sent.")).isVisible();
      page.selectOption("#state", "dead");
      waitUntilDead(page);
      ConsolePages.look(page, "webhook");
      page.click("button:has-text('Send again')");
      assertThat(page.locator("text=The message is sent again.")).isVisible();
      page.setViewportSize(683, 768);
      ConsolePages.look(page, "webhook-narrow");
      console.go(page, "/clients");
      assertThat(page.locator("#clients tr:has-text('" + name + "')")).isVisible();
      ConsolePages.look(page, "clients");
    }
  }

  private static void waitUntilDead(Page page) throws InterruptedException {
    for (int i = 0; i < 60 && page.locator("#messages tbody tr").count() == 0; i++) {
      Thread.sleep(250);
      page.selectOption("#state", "");
      page.selectOption("#state", "dead");
      page.waitForTimeout(250);
    }
    assertThat(page.locator("#messages .govuk-tag--red").first()).isVisible();
  }
}
