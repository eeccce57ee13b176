package org.likeness.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.cli.FreePorts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Mails through a real SMTP server, which is at times not there. */
@QuarkusTest
@TestProfile(MailTest.WithMail.class)
@QuarkusTestResource(LikenessForTests.class)
class MailTest {
  /** Mails go out when the test says so. */
  public static final class WithMail implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "likeness.notification.mail.enabled", "true",
          "likeness.notification.mail.every", "off",
          "likeness.notification.mail.console", "https://likeness.met.example/",
          "likeness.notification.mail.domains", "met.example",
          "quarkus.mailer.from", "likeness@met.example",
          "quarkus.mailer.host", "127.0.0.1",
          "quarkus.mailer.port", String.valueOf(FreePorts.any()),
          "quarkus.mailer.start-tls", "DISABLED");
    }
  }

  @ConfigProperty(name = "quarkus.mailer.port")
  int port;

  @Inject Notifications notifications;
  @Inject MailDelivery delivery;
  @Inject MailOutbox outbox;
  @Inject EntityManager database;

  private final String search = UUID.randomUUID().toString();
  private SignedIn reviewer;
  private String address;
  private GreenMail server;

  @BeforeEach
  void somebody() {
    reviewer = SignedIn.as("MET", Role.REVIEWER);
    address = reviewer.login() + "@met.example";
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
    run("delete from mail_outbox");
  }

  @Test
  void mailSaysThatSomethingWaitsAndNothingElse() throws Exception {
    start();
    wantMails();
    tell();

    delivery.atIntervals();

    MimeMessage mail = onlyMail();
    String text = mail.getContent().toString();
    assertThat(mail.getSubject()).isEqualTo("Likeness: something waits for you");
    assertThat(mail.getFrom()[0]).hasToString("likeness@met.example");
    assertThat(text).contains("https://likeness.met.example/#/notifications");
    assertThat(mail.getHeader("Message-ID")[0]).contains(notification());
    assertThat(text + mail.getSubject())
        .contains(notification())
        .doesNotContainIgnoringCase("claim")
        .doesNotContainIgnoringCase("review")
        .doesNotContain(search, reviewer.userId(), reviewer.login(), "Test User", "MET");
    assertThat(outboxSize()).isZero();
    assertThat(audited()).isEqualTo(List.of(reviewer.userId()));
  }

  @Test
  void nobodyGetsMailsUnasked() throws Exception {
    start();

    tell();
    delivery.atIntervals();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(Told.of(reviewer, "claim-timed-out")).hasSize(1);
  }

  @Test
  void addressMustBeInAnAllowedDomain() {
    choose("me@elsewhere.example", 422);
    choose("me@evil-met.example", 422);
    choose("me@MET.example", 200);
  }

  @Test
  void serverThatIsDownAndComesBackGetsTheMail() throws Exception {
    wantMails();
    tell();

    delivery.atIntervals();

    assertThat(outboxSize()).isEqualTo(1);
    assertThat(attempts()).isEqualTo(1);
    assertThat(secondsUntilNext()).isBetween(20L, 31L);
    start();
    delivery.atIntervals();
    assertThat(server.getReceivedMessages()).as("too early").isEmpty();
    comeDue();
    delivery.atIntervals();
    onlyMail();
    assertThat(outboxSize()).isZero();
  }

  @Test
  void waitsDoubleUpToALimitAndTheMailIsGivenUpInTheEnd() {
    wantMails();
    tell();
    for (int attempt = 1; attempt <= 3; attempt++) {
      comeDue();
      delivery.atIntervals();
    }
    assertThat(secondsUntilNext()).isBetween(100L, 121L);
    run("update mail_outbox set attempts = 50, due_at = now()");
    delivery.atIntervals();
    assertThat(secondsUntilNext()).isBetween(3580L, 3601L);

    run("update mail_outbox set created_at = now() - interval '4 days', due_at = now()");
    delivery.atIntervals();

    assertThat(outboxSize()).isZero();
    assertThat(Told.of(reviewer, "claim-timed-out")).as("still told here").hasSize(1);
  }

  @Test
  void mailThatAKilledProcessHadBegunIsSentAgain() throws Exception {
    start();
    wantMails();
    tell();

    // what a process does before it is killed, whether or not the server has taken the mail
    assertThat(outbox.next()).isPresent();

    assertThat(outbox.next()).as("another process does not send it at the same time").isEmpty();
    comeDue();
    delivery.atIntervals();
    onlyMail();
  }

  @Test
  void mailIsNotSentForWhatDidNotHappen() throws Exception {
    start();
    wantMails();
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          tellInTransaction();
                          throw new IllegalStateException("the change fails");
                        }))
        .isInstanceOf(IllegalStateException.class);

    delivery.atIntervals();

    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void whoWantsNoMailsAnyLongerGetsThoseThatWaitNeither() throws Exception {
    start();
    wantMails();
    tell();
    run("update notification_preference set mailed = '{}', address = null");

    delivery.atIntervals();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(outboxSize()).isZero();
  }

  private void start() {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private MimeMessage onlyMail() throws Exception {
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0]).hasToString(address);
    return mail;
  }

  private void wantMails() {
    choose(address, 200);
  }

  private void choose(String where, int status) {
    reviewer
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("muted", List.of(), "mailed", List.of("claim-timed-out"), "address", where))
        .put("/api/v1/notifications/preferences")
        .then()
        .statusCode(status);
  }

  private void tell() {
    QuarkusTransaction.requiringNew().run(this::tellInTransaction);
  }

  private void tellInTransaction() {
    int told =
        notifications.tell(
            NotificationKind.CLAIM_TIMED_OUT,
            Recipients.person(reviewer.userId()),
            Subject.of("search", search));
    assertThat(told).isEqualTo(1);
  }

  private String notification() {
    return Told.of(reviewer, "claim-timed-out").getFirst().get("id");
  }

  private void comeDue() {
    run("update mail_outbox set due_at = now() - interval '1 second'");
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
  }

  private long outboxSize() {
    return number("select count(*) from mail_outbox");
  }

  private long attempts() {
    return number("select attempts from mail_outbox");
  }

  private long secondsUntilNext() {
    return number("select extract(epoch from due_at - now()) from mail_outbox");
  }

  private long number(String sql) {
    return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
  }

  private List<String> audited() {
    return SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get(
            "/api/v1/audit/events?kind=disclosure&action=notification.mailed&subjectId="
                + notification())
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].recipients");
  }
}
