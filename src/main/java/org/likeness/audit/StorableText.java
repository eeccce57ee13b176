package org.likeness.audit;

import org.likeness.access.Actor;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * What a caller wrote, as PostgreSQL can give it back unchanged: it stores neither U+0000 nor
 * unpaired surrogates, and a hash over what cannot be stored would look like doctoring later.
 */
final class StorableText {

  private StorableText() {}

  static AuditEntry of(AuditEntry entry) {
    TreeMap<String, String> details = new TreeMap<>();
    entry.details().forEach((name, value) -> details.put(storable(name), storable(value)));
    Actor actor = entry.actor();
    return new AuditEntry(
        entry.kind(),
        entry.action(),
        new Actor(storable(actor.userId()), storable(actor.login()), actor.force(), actor.roles()),
        entry.subjectType(),
        storable(entry.subjectId()),
        storable(entry.justification()),
        entry.recipients().stream().map(StorableText::storable).toList(),
        details);
  }

  private static String storable(String text) {
    String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return wellFormed.replace('\0', '\uFFFD');
  }
}
