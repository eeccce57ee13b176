package org.likeness.review;

import org.likeness.access.Directory;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.notification.NotificationKind;
import org.likeness.notification.Notifications;
import org.likeness.notification.Recipients;
import org.likeness.notification.Subject;
import org.likeness.search.FrozenSearches;
import org.likeness.webhook.WebhookEvent;
import org.likeness.webhook.Webhooks;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells people of what happens to reviews, in the transaction in which it does. */
@ApplicationScoped
class ReviewNews {
  private final Notifications notifications;
  private final FrozenSearches searches;
  private final Directory directory;
  private final Webhooks webhooks;

  ReviewNews(
      Notifications notifications,
      FrozenSearches searches,
      Directory directory,
      Webhooks webhooks) {
    this.notifications = notifications;
    this.webhooks = webhooks;
    this.searches = searches;
    this.directory = directory;
  }

  /** A decision led to this state. */
  @Transactional(TxType.MANDATORY)
  void moved(ReviewRow row, ReviewState next) {
    if (next instanceof ReviewState.Complete && !row.knownAnswer) {
      notifications.tell(
          NotificationKind.REVIEW_COMPLETE,
          Recipients.person(row.searcherId),
          Subject.of("search", row.searchId));
      webhooks.tell(WebhookEvent.REVIEW_COMPLETE, row.searcherId, row.searchId, next.wireName());
    } else if (next instanceof ReviewState.Open open) {
      tellReviewers(row, open);
    }
  }

  /** A reviewed match proved to be wrong. */
  @Transactional(TxType.MANDATORY)
  void wrongLead(@Observes WrongLead lead) {
    notifications.tell(
        NotificationKind.WRONG_LEAD,
        Recipients.holders(Role.SUPERVISOR, new ForceCode(lead.force())),
        Subject.of("search", lead.searchId()));
  }

  /** Verifiers and third persons hear the same, of no search by name (R3). */
  private void tellReviewers(ReviewRow row, ReviewState.Open open) {
    ForceCode force = new ForceCode(row.force);
    Set<String> except = new HashSet<>(searches.viewers(row.searchId));
    except.addAll(open.participants().userIds());
    if (row.knownAnswer) {
      except.addAll(directory.holders(Role.INVESTIGATOR, force)); // they are never offered a test
    }
    notifications.tell(
        NotificationKind.REVIEW_AWAITED,
        Recipients.holders(Role.REVIEWER, force, except),
        Subject.of("review-tasks", "waiting").occurring(UUID.randomUUID()));
  }

  /** The claim of a user ended by its time, if it did. */
  @Transactional(TxType.MANDATORY)
  void claimTimedOut(ReviewRow row, Instant now) {
    String user = row.claimedBy;
    Instant until = row.claimedUntil;
    if (user != null && until != null && !now.isBefore(until)) {
      notifications.tell(
          NotificationKind.CLAIM_TIMED_OUT,
          Recipients.person(user),
          Subject.of("search", row.searchId).occurring(until));
    }
  }
}
