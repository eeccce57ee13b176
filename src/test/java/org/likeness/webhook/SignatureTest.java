package org.likeness.webhook;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Against the example of the Standard Webhooks specification. */
class SignatureTest {
  private static final byte[] SECRET =
      Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

  @Test
  void signatureIsThatOfTheSpecification() {
    String header =
        Signature.header(
            List.of(SECRET),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}");

    assertThat(header).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void twoSecretsGiveTwoSignaturesTheNewOneFirst() {
    byte[] other = Signature.newSecret();
    Instant now = Instant.ofEpochSecond(1614265330);

    String both = Signature.header(List.of(other, SECRET), "a", now, "{}");

    assertThat(both)
        .isEqualTo(
            Signature.header(List.of(other), "a", now, "{}")
                + " "
                + Signature.header(List.of(SECRET), "a", now, "{}"));
  }
}
