package org.likeness.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemDocument;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * Keeps each client, and each person, to so many requests a minute in this process, and says in
 * every answer how many are left (draft-ietf-httpapi-ratelimit-headers-10).
 */
public class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final long MOST_KNOWN = 100_000;

  private final SecurityIdentity identity;
  private final CurrentVertxRequest requests;
  private final int ofPeople;

  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_KNOWN)
          // by then a bucket is full again
          .expireAfterAccess(WINDOW.multipliedBy(2))
          .build();

  RateLimits(SecurityIdentity identity, CurrentVertxRequest requests, AccessConfig config) {
    this.identity = identity;
    this.requests = requests;
    this.ofPeople = config.userRequestsPerMinute();
  }

  /** Whose bucket: another limit is another bucket, full at first. */
  private record Key(String user, int limit) {}

  /** Takes one from the bucket of whoever asks. */
  @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 10)
  public void take(ResourceInfo resource) {
    if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
        || resource.getResourceClass().isAnnotationPresent(PermitAll.class)
        || identity.isAnonymous()) {
      return;
    }
    KnownClient.Rights rights = identity.getAttribute(KnownClient.RIGHTS);
    String known = identity.getAttribute(Actors.USER_ID);
    String user = known == null ? identity.getPrincipal().getName() : known;
    if (rights == null) {
      take("person", user, ofPeople);
    } else {
      take("client", user, rights.requestsPerMinute());
    }
  }

  /**
   * Takes one from the bucket of a client that has proved who it is in the request itself.
   *
   * @throws Problem rate-limited
   */
  public void takeFor(KnownClient client) {
    take("client", client.id(), client.rights().requestsPerMinute());
  }

  private void take(String policy, String user, int limit) {
    ConsumptionProbe taken =
        buckets.get(new Key(user, limit), RateLimits::full).tryConsumeAndReturnRemaining(1);
    tell(policy, limit, taken);
    if (!taken.isConsumed()) {
      throw Problem.of(ProblemType.RATE_LIMITED, "At most " + limit + " requests a minute")
          .with(ProblemDocument.RETRY_AFTER, seconds(taken.getNanosToWaitForRefill()));
    }
  }

  private static Bucket full(Key key) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(key.limit()).refillGreedy(key.limit(), WINDOW))
        .build();
  }

  private void tell(String policy, int limit, ConsumptionProbe taken) {
    MultiMap headers = requests.getCurrent().response().headers();
    headers.set(
        "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, limit, WINDOW.toSeconds()));
    headers.set(
        "RateLimit",
        "\"%s\";r=%d;t=%d"
            .formatted(
                policy, taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset())));
  }

  private static long seconds(long nanos) {
    return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
  }
}
