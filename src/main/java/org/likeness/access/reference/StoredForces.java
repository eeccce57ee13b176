package org.likeness.access.reference;

import org.likeness.access.ForceCode;
import org.likeness.access.Forces;
import org.likeness.access.OrganisationCode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads the lists each time: what an administrator ends is ended on every replica at once. */
@ApplicationScoped
class StoredForces implements Forces {
  private final Clock clock;

  StoredForces(Clock clock) {
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<ForceCode> force(String code) {
    return row(code)
        .filter(row -> row.inForce(LocalDate.now(clock)))
        .map(row -> new ForceCode(row.key.code()));
  }

  @Override
  @Transactional
  public Optional<ForceCode> known(String code) {
    return row(code).map(row -> new ForceCode(row.key.code()));
  }

  private static Optional<EntryRow> row(String code) {
    return EntryRow.findByIdOptional(new EntryRow.Key(ReferenceList.FORCES.wireName(), code));
  }

  @Override
  @Transactional
  public Optional<OrganisationCode> organisation(String code) {
    return organisationRow(code)
        .filter(row -> row.inForce(LocalDate.now(clock)))
        .map(row -> new OrganisationCode(row.key.code()));
  }

  @Override
  @Transactional
  public String organisationName(String code) {
    return organisationRow(code).map(row -> row.words).orElse(code);
  }

  private static Optional<EntryRow> organisationRow(String code) {
    return EntryRow.findByIdOptional(
        new EntryRow.Key(ReferenceList.ORGANISATIONS.wireName(), code));
  }

  @Override
  @Transactional
  public Map<String, String> forces() {
    return words(ReferenceList.FORCES, true);
  }

  @Override
  @Transactional
  public Map<String, String> purposes() {
    return words(ReferenceList.PURPOSES, true);
  }

  @Override
  @Transactional
  public Map<String, String> offences() {
    return words(ReferenceList.OFFENCES, true);
  }

  @Override
  @Transactional
  public Map<String, String> powers() {
    return words(ReferenceList.POWERS, true);
  }

  @Override
  @Transactional
  public Former former() {
    return new Former(
        words(ReferenceList.FORCES, false),
        words(ReferenceList.PURPOSES, false),
        words(ReferenceList.OFFENCES, false),
        words(ReferenceList.POWERS, false));
  }

  private Map<String, String> words(ReferenceList list, boolean inForce) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> words = new TreeMap<>();
    EntryRow.<EntryRow>list("key.list", list.wireName()).stream()
        .filter(row -> row.inForce(today) == inForce)
        .forEach(row -> words.put(row.key.code(), row.words));
    return words;
  }
}
