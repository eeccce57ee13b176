package org.likeness.search;

import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.likeness.access.Actor;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.search.SearchFilter.WatchlistSearched;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Searches among the people of a watchlist. One that lists nobody is never stored. */
@ApplicationScoped
public class WatchlistIntake {
  private final Intake intake;
  private final RequestCheck check;
  private final SearchMaterials materials;
  private final SearchMaker maker;
  private final SearchReading reading;

  WatchlistIntake(
      Intake intake,
      RequestCheck check,
      SearchMaterials materials,
      SearchMaker maker,
      SearchReading reading) {
    this.intake = intake;
    this.check = check;
    this.materials = materials;
    this.maker = maker;
    this.reading = reading;
  }

  /**
   * Whom to search among.
   *
   * @param list as the search will name it
   * @param purpose that it was made for
   * @param people on it; may be none
   */
  public record Among(WatchlistSearched list, String purpose, Set<UUID> people) {
    public Among {
      people = Set.copyOf(people);
    }
  }

  /**
   * What came of it.
   *
   * @param complete whether everybody on the list was compared
   * @param kept the stored search; empty if nobody is alike enough
   */
  public record Result(boolean complete, Optional<SearchAnswer> kept) {}

  /**
   * Searches, and stores what lists anybody.
   *
   * @throws Problem invalid-request, or what is wrong with the stills
   */
  public Result search(MultipartFormDataInput input, Among among, Actor actor) {
    SentForm form = intake.form(input);
    String json = form.request();
    if (json == null) {
      throw Problem.field("request", "is missing: the case as JSON");
    }
    SearchRequest request = intake.parse(json, SearchRequest.class);
    SearchOrder order = check.check(request, form.stills().size(), actor);
    require(request, order, among);
    if (among.people().isEmpty()) {
      return new Result(true, Optional.empty());
    }
    SearchOrder narrowed = order.among(among.list(), among.people());
    List<ProbeMaker.Material> sent = materials.of(narrowed, form, actor);
    SearchMaker.Frozen frozen = maker.freeze(narrowed, sent, actor, null);
    FrozenSearch search = frozen.search();
    if (search.candidates().isEmpty()) {
      return new Result(search.gallery().complete(), Optional.empty());
    }
    maker.keep(frozen, narrowed, sent, actor, null);
    return new Result(search.gallery().complete(), Optional.of(reading.answer(search, actor)));
  }

  /** Anything that would store the stills, or always list somebody, is refused. */
  private static void require(SearchRequest request, SearchOrder order, Among among) {
    Complaints complaints = new Complaints();
    if (!order.details().purpose().equals(among.purpose())) {
      complaints.add("purpose", "must be that of the watchlist, " + among.purpose());
    }
    if (order.mode() != SearchMode.OPERATING_POINT) {
      complaints.add("mode", "must be operating-point");
    }
    if (request.analysisId() != null) {
      complaints.add("analysisId", "keeps the stills: send them with the request");
    }
    if (!order.filter().equals(SearchFilter.NONE)) {
      complaints.add("filter", "must be absent: the watchlist is the filter");
    }
    complaints.raise();
  }
}
