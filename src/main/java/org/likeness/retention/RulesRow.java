package org.likeness.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A noted set of rules in the database. It never changes. */
@Entity
@Table(name = "retention_rules")
class RulesRow extends PanacheEntityBase {
  @Id
  @Column(name = "number")
  int number;

  @Column(name = "in_force_from")
  @Nullable LocalDate inForceFrom;

  @Column(name = "convicted")
  String convicted;

  @Column(name = "convicted_under18")
  String convictedUnder18;

  @Column(name = "unconvicted")
  String unconvicted;

  @Column(name = "unconvicted_under18")
  String unconvictedUnder18;

  @Column(name = "noted_at")
  Instant notedAt;

  static RulesRow of(int number, RuleSet rules, Instant now) {
    RulesRow row = new RulesRow();
    row.number = number;
    row.inForceFrom = rules.inForceFrom();
    row.convicted = rules.convicted().toString();
    row.convictedUnder18 = rules.convictedUnder18().toString();
    row.unconvicted = rules.unconvicted().toString();
    row.unconvictedUnder18 = rules.unconvictedUnder18().toString();
    row.notedAt = now.truncatedTo(ChronoUnit.MICROS);
    return row;
  }

  boolean isOf(RuleSet rules) {
    return toRules().equals(rules);
  }

  RuleSet toRules() {
    return new RuleSet(
        inForceFrom,
        Period.parse(convicted),
        Period.parse(convictedUnder18),
        Period.parse(unconvicted),
        Period.parse(unconvictedUnder18));
  }
}
