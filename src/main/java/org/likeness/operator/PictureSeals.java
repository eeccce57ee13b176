package org.likeness.operator;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.likeness.access.Actor;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Addresses of pictures that are good for one user and a few minutes. The list is not kept, so the
 * address itself says, under a seal that every replica can check, that the picture was in it.
 */
@ApplicationScoped
class PictureSeals {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final OperatorConfig config;
  private final Clock clock;

  PictureSeals(
      @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String key,
      OperatorConfig config,
      Clock clock) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.config = config;
    this.clock = clock;
  }

  /** Until when pictures of an answer of now can be seen. */
  Instant end() {
    return clock.instant().plus(config.pictureLifetime());
  }

  String address(UUID search, UUID image, Instant until, Actor actor) {
    long second = until.getEpochSecond();
    return "/api/v1/operator-searches/%s/images/%s/content?until=%d&seal=%s"
        .formatted(search, image, second, seal(search, image, second, actor));
  }

  /**
   * @throws Problem not-found if the picture was not in that answer, it was another user's, or its
   *     time is over
   */
  void check(UUID search, UUID image, long until, String seal, Actor actor) {
    byte[] expected = seal(search, image, until, actor).getBytes(StandardCharsets.UTF_8);
    boolean sealed = MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.UTF_8));
    if (!sealed || clock.instant().getEpochSecond() >= until) {
      throw Problem.of(
          ProblemType.NOT_FOUND, "There is no such picture for you, or its time is over");
    }
  }

  private String seal(UUID search, UUID image, long until, Actor actor) {
    String text = "operator-picture|%s|%s|%d|%s".formatted(search, image, until, actor.userId());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
