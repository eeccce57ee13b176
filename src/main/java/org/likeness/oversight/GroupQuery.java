package org.likeness.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts wrong leads by what the gallery recorded of the people who were found (E1). */
final class GroupQuery {
  private static final String PEOPLE =
      """
      select i.sex,
        case when i.age_at_capture < 18 then 'under 18' when i.age_at_capture < 30 then '18 to 29'
          when i.age_at_capture < 45 then '30 to 44' when i.age_at_capture < 60 then '45 to 59'
          else '60 and over' end as age,
        coalesce(g.ethnicity_code, 'not recorded') as ethnicity,
        count(*) as verified, count(*) filter (where wrong) as wrong
      from (
        select d.candidate_id, exists (select 1 from case_outcome o
            where o.search_id = d.search_id and o.step = 'WRONG_LEAD'
              and not exists (select 1 from case_outcome c where c.corrects = o.id)) as wrong
        from review_decision d join search s on s.id = d.search_id
        where s.created_at >= ? and s.created_at < ? and (?::text is null or s.force = ?)
          and not s.known_answer and s.filter -> 'watchlist' is null
          and d.outcome = 'POSSIBLE_MATCH'
        group by d.search_id, d.candidate_id having count(*) > 1) agreed
        join search_candidate_image i on i.candidate_id = agreed.candidate_id and i.position = 0
        left join custody_image g on g.id = i.image_id
      group by 1, 2, 3
      """;

  /** The bands of ages, as evaluation reports name them, in their order. */
  private static final Comparator<String> YOUNGEST_FIRST =
      Comparator.comparing((String group) -> !group.startsWith("under"))
          .thenComparing(Comparator.naturalOrder());

  /** So many people of the same groups. */
  record People(String sex, String age, String ethnicity, long verified, long wrongLeads) {}

  private GroupQuery() {}

  static List<People> read(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    return rows.of(PEOPLE, GroupQuery::people, scope.parameters());
  }

  private static People people(ResultSet row) throws SQLException {
    return new People(
        row.getString("sex"),
        row.getString("age"),
        row.getString("ethnicity"),
        row.getLong("verified"),
        row.getLong("wrong"));
  }

  /** The groups of one label, by name. */
  static List<GroupLine> lines(
      String label, Function<People, String> groupOf, List<People> all, Withheld withheld) {
    Map<String, long[]> counts = new TreeMap<>(YOUNGEST_FIRST);
    for (People one : all) {
      long[] sum = counts.computeIfAbsent(groupOf.apply(one), group -> new long[2]);
      sum[0] += one.verified();
      sum[1] += one.wrongLeads();
    }
    List<String> groups = List.copyOf(counts.keySet());
    boolean[] verified =
        Withholding.ofList(
            counts.values().stream().map(c -> c[0]).toList(),
            withheld.verified(),
            withheld.smallest());
    boolean[] wrong =
        Withholding.ofParts(
            counts.values().stream().map(c -> c[1]).toList(),
            withheld.wrongLeads(),
            verified,
            withheld.smallest());
    List<GroupLine> lines = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      long[] sum = counts.getOrDefault(groups.get(i), new long[2]);
      lines.add(
          new GroupLine(
              label,
              groups.get(i),
              verified[i] ? null : sum[0],
              wrong[i] ? null : sum[1],
              verified[i] || wrong[i] ? null : WrongLeadRate.of(sum[1], sum[0], withheld.limit())));
    }
    return lines;
  }

  /**
   * What is withheld elsewhere, and how small a count may be.
   *
   * @param smallest that is published, but for zero
   * @param limit of wrong leads
   * @param verified whether the year's total of them is withheld
   * @param wrongLeads likewise
   */
  record Withheld(int smallest, double limit, boolean verified, boolean wrongLeads) {}
}
