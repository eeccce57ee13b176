package org.likeness.audit;

import org.junit.jupiter.api.Test;
import org.likeness.access.Actor;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalEncodingTest {
  private static final AuditEntry PLAIN =
      AuditEntry.of(EventKind.COLLECTION, "a", Actor.SYSTEM, "t", "s");

  private static ChainHash hash(AuditEntry entry) {
    return new AuditEvent(1, Instant.parse("2026-01-02T03:04:05.000006Z"), entry, ChainHash.NONE)
        .computeHash();
  }

  @Test
  void movingACharacterFromOneFieldToTheNextChangesTheHash() {
    AuditEntry one = AuditEntry.of(EventKind.COLLECTION, "ab", Actor.SYSTEM, "c", "s");
    AuditEntry other = AuditEntry.of(EventKind.COLLECTION, "a", Actor.SYSTEM, "bc", "s");

    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void oneRecipientWithACommaIsNotTwoRecipients() {
    assertThat(hash(PLAIN.to(List.of("MET,GMP"))))
        .isNotEqualTo(hash(PLAIN.to(List.of("MET", "GMP"))));
  }

  @Test
  void recipientsAreNotDetails() {
    assertThat(hash(PLAIN.to(List.of("a", "b")))).isNotEqualTo(hash(PLAIN.with("a", "b")));
  }

  /** Computed by an independent program: a log of an earlier version must verify for ever. */
  @Test
  void versionOneOfTheEncodingDoesNotChange() {
    assertThat(hash(PLAIN.because("why").to(List.of("MET")).with("n", 1)).hex())
        .isEqualTo("b1896279b54eca2670cd96af8616d5db769703663d0c5e45b74af3e20bf90e9e");
  }
}
