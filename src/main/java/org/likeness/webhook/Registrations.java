package org.likeness.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Clients;
import org.likeness.access.KnownClient;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/**
 * The registered webhooks. A system sees and changes its own, administrators all. Each change is
 * audited in its transaction (A2).
 */
@ApplicationScoped
class Registrations {

  /** A webhook with its secret, at the one moment when that is known. */
  record Issued(WebhookView webhook, String secret) {
    @Override
    public String toString() {
      return "Issued[redacted]";
    }
  }

  private static final int MOST_OF_ONE = 10;

  private final Destinations destinations;
  private final Clients clients;
  private final SecretBox secrets;
  private final AuditLog audit;
  private final WebhookConfig config;
  private final Clock clock;

  Registrations(
      Destinations destinations,
      Clients clients,
      SecretBox secrets,
      AuditLog audit,
      WebhookConfig config,
      Clock clock) {
    this.destinations = destinations;
    this.clients = clients;
    this.secrets = secrets;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Those of the actor, or all; the first first. */
  @Transactional
  List<WebhookView> list(Actor actor) {
    List<WebhookRow> rows =
        actor.has(Role.ADMINISTRATOR)
            ? WebhookRow.list("order by id")
            : WebhookRow.list("ownerId = ?1 order by id", actor.userId());
    audit.append(AuditEntry.of(EventKind.CONSULTATION, "webhook.listed", actor, "webhook", "all"));
    return rows.stream().map(row -> WebhookView.of(row, now())).toList();
  }

  @Transactional
  WebhookView get(UUID id, Actor actor) {
    WebhookRow row = required(id, actor);
    WebhookView view = WebhookView.of(row, now());
    audit.append(row.event(EventKind.CONSULTATION, "webhook.read", actor));
    return view;
  }

  @Transactional
  Issued create(NewWebhook wanted, Actor by) {
    String url = allowed(wanted.url());
    WebhookRow row = new WebhookRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    own(row, wanted.clientId(), by);
    if (WebhookRow.count("ownerId", row.ownerId) >= MOST_OF_ONE) {
      throw Problem.of(ProblemType.CONFLICT, "A system has at most " + MOST_OF_ONE + " webhooks");
    }
    row.url = url;
    row.setEvents(wanted.events());
    row.active = true;
    row.createdAt = now();
    row.createdBy = by.login();
    byte[] secret = Signature.newSecret();
    row.secret = secrets.seal(secret);
    row.persistAndFlush();
    Issued issued = new Issued(WebhookView.of(row, now()), Signature.written(secret));
    audit.append(row.event(EventKind.COLLECTION, "webhook.registered", by));
    return issued;
  }

  private void own(WebhookRow row, @Nullable String clientId, Actor by) {
    if (!by.has(Role.ADMINISTRATOR)) {
      row.ownerId = by.userId();
      row.owner = by.login();
      row.force = by.force().value();
      return;
    }
    KnownClient client =
        clients
            .byId(clientId == null ? "" : clientId)
            .orElseThrow(() -> Problem.field("clientId", "must be the id of an active client"));
    row.ownerId = client.id();
    row.owner = client.name();
    row.force = client.force().value();
  }

  /**
   * Changes one.
   *
   * @param version that the caller has seen
   */
  @Transactional
  WebhookView change(UUID id, WebhookChange change, int version, Actor by) {
    WebhookRow row = held(id, by);
    if (row.version != version) {
      throw Problem.of(ProblemType.STALE, "The webhook has changed since; read it again");
    }
    if (change.url() != null) {
      row.url = allowed(change.url());
    }
    if (change.events() != null) {
      row.setEvents(change.events());
    }
    if (change.active() != null) {
      row.active = change.active();
      row.disabledReason = null;
    }
    row.flush();
    WebhookView view = WebhookView.of(row, now());
    audit.append(row.event(EventKind.ALTERATION, "webhook.changed", by));
    return view;
  }

  /** Makes another secret; the one before signs beside it for a while, or no more from now on. */
  @Transactional
  Issued rotate(UUID id, boolean endOtherNow, Actor by) {
    WebhookRow row = held(id, by);
    byte[] secret = Signature.newSecret();
    // one that cannot be opened any more cannot sign beside the new one
    boolean overlap = !endOtherNow && secrets.open(row.secret).isPresent();
    row.secretBefore = overlap ? row.secret : null;
    row.beforeUntil = overlap ? now().plus(config.secretOverlap()) : null;
    row.secret = secrets.seal(secret);
    row.flush();
    Issued issued = new Issued(WebhookView.of(row, now()), Signature.written(secret));
    audit.append(row.event(EventKind.ALTERATION, "webhook.secret-made", by));
    return issued;
  }

  /** Removes one, with what is pending. */
  @Transactional
  void remove(UUID id, Actor by) {
    WebhookRow row = held(id, by);
    row.delete();
    row.flush();
    audit.append(row.event(EventKind.ERASURE, "webhook.removed", by));
  }

  /**
   * One that the actor may see.
   *
   * @throws Problem not-found
   */
  WebhookRow required(UUID id, Actor actor) {
    return required(id, actor, LockModeType.NONE);
  }

  /**
   * One that the actor may change, and that nobody else does before the end of the transaction.
   *
   * @throws Problem not-found
   */
  WebhookRow held(UUID id, Actor actor) {
    return required(id, actor, LockModeType.PESSIMISTIC_WRITE);
  }

  private static WebhookRow required(UUID id, Actor actor, LockModeType lock) {
    WebhookRow row = WebhookRow.findById(id, lock);
    if (row == null || !(actor.has(Role.ADMINISTRATOR) || row.ownerId.equals(actor.userId()))) {
      throw Problem.of(ProblemType.NOT_FOUND, "There is no such webhook of yours");
    }
    return row;
  }

  /** The address as the sender writes it. */
  private String allowed(String wanted) {
    HttpUrl url =
        Destinations.read(wanted)
            .orElseThrow(() -> Problem.field("url", "must be an address of https"));
    destinations
        .objection(url)
        .ifPresent(
            words -> {
              throw Problem.field("url", words);
            });
    return url.toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
