package org.likeness.gallery.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.likeness.media.Ledger;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Erasures outside of the database: a note for each, with the SHA-256 of its text behind it. */
@ApplicationScoped
class ErasureLedger {
  private static final String PREFIX = "erasure-";

  private final Ledger ledger;
  private final ObjectMapper json;

  ErasureLedger(Ledger ledger, ObjectMapper json) {
    this.ledger = ledger;
    this.json = json;
  }

  /** Under which an erasure is noted. */
  static String name(UUID erasure) {
    return PREFIX + erasure;
  }

  /**
   * Notes an erasure, durably when it returns.
   *
   * @throws Problem if the ledger cannot be used now
   */
  void write(LedgerEntry entry) {
    try {
      String text = json.writeValueAsString(entry);
      String note = text + "\n" + digest(text) + "\n";
      ledger.write(name(entry.erasure()), note.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry is always writable as JSON", e);
    }
  }

  /** The erasures that are noted, in the order in which they were begun. */
  Set<UUID> noted() {
    return ledger.names().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> UUID.fromString(name.substring(PREFIX.length())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A note.
   *
   * @throws IllegalStateException if it is not what was written
   */
  LedgerEntry read(UUID erasure) {
    String[] lines = new String(ledger.read(name(erasure)), StandardCharsets.UTF_8).split("\n", -1);
    if (lines.length != 3 || !digest(lines[0]).equals(lines[1])) {
      throw damaged(erasure, null);
    }
    try {
      return json.readValue(lines[0], LedgerEntry.class);
    } catch (IOException e) {
      throw damaged(erasure, e);
    }
  }

  private static IllegalStateException damaged(
      UUID erasure, @org.jspecify.annotations.Nullable IOException cause) {
    return new IllegalStateException(
        "The note of erasure "
            + erasure
            + " in the ledger is damaged: bring it back from the ledger's own copy",
        cause);
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
