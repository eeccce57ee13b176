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
  private static final String FIRST_YEAR =
      """
      select coalesce(extract(year from least((select min(created_at) from search),
        (select min(at) from operator_search), (select min(at) from watchlist_search))
        at time zone 'UTC'), ?)
      """;

  private final ReadOnlyDatabase database;
  private final FunnelQuery funnel;
  private final EvidenceFigures evidence;
  private final OversightConfig config;
  private final Clock clock;

  PublicMaker(
      ReadOnlyDatabase database,
      FunnelQuery funnel,
      EvidenceFigures evidence,
      OversightConfig config,
      Clock clock) {
    if (config.smallest() < LEAST || config.smallest() > MOST) {
      throw new IllegalArgumentException(
          "likeness.oversight.smallest must be in 2..100; smallest=" + config.smallest());
    }
    this.database = database;
    this.funnel = funnel;
    this.evidence = evidence;
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
        database.inOneMoment(rows -> rows.of(FIRST_YEAR, row -> row.getInt(1), now)).getFirst();
    return IntStream.rangeClosed(first, now).boxed().toList();
  }

  PublicStatistics make(int year) {
    return database.inOneMoment(rows -> make(rows, year));
  }

  private PublicStatistics make(ReadOnlyDatabase.Rows rows, int year) throws SQLException {
    Scope scope = new Scope(Months.ofYear(year), null);
    PublicTable table =
        table(
            funnel.read(rows, scope).stream().map(PublicLine::counted).toList(),
            PublicLine.PARTS,
            year);
    boolean searchesWithheld = table.withholdsTotal(PublicLine.SEARCHES);
    PublicTable operators = table(KindQuery.operators(rows, scope), PublicKindLine.PARTS, year);
    PublicTable watchlists = table(KindQuery.watchlists(rows, scope), PublicKindLine.PARTS, year);
    return new PublicStatistics(
        year,
        !isFinal(year),
        clock.instant(),
        config.smallest(),
        table.lines().stream().map(PublicLine::of).toList(),
        counts(SearchFigures.byPurpose(rows, scope), searchesWithheld),
        counts(SearchFigures.byOffence(rows, scope), searchesWithheld),
        groups(GroupQuery.read(rows, scope), table),
        operators.lines().stream().map(PublicKindLine::of).toList(),
        counts(powers(rows, scope), operators.withholdsTotal(PublicKindLine.SEARCHES)),
        watchlists.lines().stream().map(PublicKindLine::of).toList(),
        evidence.read(scope.months()));
  }

  private PublicTable table(List<PublicTable.Counted> counted, List<Integer> parts, int year) {
    return new PublicTable(counted, parts, months(year), config.smallest());
  }

  private static List<CodeCount> powers(ReadOnlyDatabase.Rows rows, Scope scope)
      throws SQLException {
    return SearchFigures.byOperators(rows, scope).stream()
        .map(power -> new CodeCount(power.power(), power.searches()))
        .toList();
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
    return counts(counts, totalWithheld, config.smallest());
  }

  /** The parts of a total that is published in a table, or withheld there. */
  static List<PublicCount> counts(List<CodeCount> counts, boolean totalWithheld, int smallest) {
    boolean[] withheld =
        Withholding.ofList(
            counts.stream().map(CodeCount::searches).toList(), totalWithheld, smallest);
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
            table.withholdsTotal(PublicLine.VERIFIED),
            table.withholdsTotal(PublicLine.WRONG_LEADS));
    List<GroupLine> groups = new ArrayList<>();
    groups.addAll(GroupQuery.lines("sex", GroupQuery.People::sex, people, withheld));
    groups.addAll(GroupQuery.lines("age", GroupQuery.People::age, people, withheld));
    groups.addAll(GroupQuery.lines("ethnicity", GroupQuery.People::ethnicity, people, withheld));
    return groups;
  }
}
