package org.likeness.ingest;

import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;
import org.likeness.media.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The audit event of one transaction of an import: how many, and a digest of which. */
final class SettlementEvent {

  private SettlementEvent() {}

  static AuditEntry of(ImportJob job, List<SettledRecord> settled) {
    AuditEntry entry =
        AuditEntry.of(EventKind.COLLECTION, "import.settled", job.startedBy(), "import", job.id())
            .with("records", settled.size())
            .with("digest", digest(settled));
    TreeMap<String, Long> counts =
        settled.stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.outcome().wireName(), TreeMap::new, Collectors.counting()));
    for (var count : counts.entrySet()) {
      entry = entry.with(count.getKey(), count.getValue());
    }
    return entry;
  }

  /** SHA-256 over a text line for each record, by line: {@code line outcome imageId}. */
  private static String digest(List<SettledRecord> settled) {
    MessageDigest digest = Sha256.digest();
    settled.stream()
        .sorted(Comparator.comparing(SettledRecord::line))
        .map(r -> r.line() + " " + r.outcome().wireName() + " " + r.imageId() + "\n")
        .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
