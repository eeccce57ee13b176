package org.likeness.oversight;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the public form of a year from what the database holds. */
@ApplicationScoped
class PublicMaker {
  private static final int LEAST = 2;
  private static final int MOST = 100;

  private final ReadOnlyDatabase database;
  private final FunnelQuery funnel;
  private final OversightConfig config;
  private final Clock clock;

  PublicMaker(ReadOnlyDatabase database, FunnelQuery funnel, OversightConfig config, Clock clock) {
    if (config.smallest() < LEAST || config.smallest() > MOST) {
      throw new IllegalArgumentException(
          "likeness.oversight.smallest must be in 2..100; smallest=" + config.smallest());
    }
    this.database = database;
    this.funnel = funnel;
    this.config = config;
    this.clock = clock;
  }

  /** Whether nothing that is still to come is to be waited for. */
  boolean isFinal(int year) {
    return !clock
        .instant()
        .isBefore(Months.ofYear(year).end().plus(config.finalAfter()).toInstant());
  }

  /** The years with searches, the first to the present one. */
  List<Integer> years() {
    int now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).getYear();
    int first =
        database
            .inOneMoment(
                rows ->
                    rows.of(
                        "select coalesce(extract(year from min(created_at at time zone 'UTC')), ?) from search",
                        row -> row.getInt(1),
                        now))
            .getFirst();
    return IntStream.rangeClosed(first, now).boxed().toList();
  }

  PublicStatistics make(int year) {
    return database.inOneMoment(rows -> make(rows, year));
  }

  private PublicStatistics make(ReadOnlyDatabase.Rows rows, int year) throws SQLException {
    Scope scope = new Scope(Months.ofYear(year), null);
    PublicTable table = new PublicTable(funnel.read(rows, scope), months(year), config.smallest());
    boolean searchesWithheld = table.withholdsSearches();
    return new PublicStatistics(
        year,
        !isFinal(year),
        clock.instant(),
        config.smallest(),
        table.lines(),
        counts(SearchFigures.byPurpose(rows, scope), searchesWithheld),
        counts(SearchFigures.byOffence(rows, scope), searchesWithheld),
        groups(GroupQuery.read(rows, scope), table));
  }

  /** Those that have begun. */
  private List<String> months(int year) {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    Months all = Months.ofYear(year);
    List<String> months = new ArrayList<>();
    for (YearMonth m = all.from(); !m.isAfter(all.to()) && !m.isAfter(now); m = m.plusMonths(1)) {
      months.add(m.toString());
    }
    return months;
  }

  private List<PublicCount> counts(List<CodeCount> counts, boolean totalWithheld) {
    boolean[] withheld =
        Withholding.ofList(
            counts.stream().map(CodeCount::searches).toList(), totalWithheld, config.smallest());
    // the order by size would rank what is withheld
    return IntStream.range(0, withheld.length)
        .mapToObj(
            i ->
                new PublicCount(
                    counts.get(i).code(), withheld[i] ? null : counts.get(i).searches()))
        .sorted(Comparator.comparing(PublicCount::code))
        .toList();
  }

  private List<GroupLine> groups(List<GroupQuery.People> people, PublicTable table) {
    GroupQuery.Withheld withheld =
        new GroupQuery.Withheld(
            config.smallest(),
            config.wrongLeadLimit(),
            table.withholdsVerified(),
            table.withholdsWrongLeads());
    List<GroupLine> groups = new ArrayList<>();
    groups.addAll(GroupQuery.lines("sex", GroupQuery.People::sex, people, withheld));
    groups.addAll(GroupQuery.lines("age", GroupQuery.People::age, people, withheld));
    groups.addAll(GroupQuery.lines("ethnicity", GroupQuery.People::ethnicity, people, withheld));
    return groups;
  }
}
