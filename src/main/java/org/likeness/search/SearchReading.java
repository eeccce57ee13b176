package org.likeness.search;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Reads searches for those who may see them, and notes that they did. */
@ApplicationScoped
class SearchReading {
  private static final int LONGEST_PAGE = 200;

  private final FrozenSearches searches;
  private final ReviewDesk reviews;
  private final ErasedPictures erased;
  private final AnswerTags tags;
  private final AuditLog audit;

  SearchReading(
      FrozenSearches searches,
      ReviewDesk reviews,
      ErasedPictures erased,
      AnswerTags tags,
      AuditLog audit) {
    this.erased = erased;
    this.tags = tags;
    this.searches = searches;
    this.reviews = reviews;
    this.audit = audit;
  }

  /**
   * The search as its readers see it. Whoever reads it has seen the ranks.
   *
   * @param ifNoneMatch ETag of the answer that the reader has
   * @throws Problem not-found if it is another force's, unless an auditor asks
   */
  RestResponse<SearchAnswer> search(UUID id, @Nullable String ifNoneMatch, Actor actor) {
    FrozenSearch search = readable(id, actor);
    searches.seen(id, actor.userId());
    consulted("search.read", search, actor);
    SearchAnswer answer = answer(search, actor);
    String tag = tags.of(answer);
    RestResponse.ResponseBuilder<SearchAnswer> response =
        tag.equals(ifNoneMatch)
            ? RestResponse.ResponseBuilder.notModified()
            : RestResponse.ResponseBuilder.ok(answer);
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  SearchAnswer answer(FrozenSearch search, Actor actor) {
    Map<UUID, String> states = reviews.states(List.of(search.id()), actor);
    return SearchAnswers.of(
        search,
        searches.purge(search.id()).orElse(null),
        state(search.id(), states),
        erased.of(search));
  }

  private FrozenSearch readable(UUID id, Actor actor) {
    Optional<FrozenSearch> found =
        actor.has(Role.AUDITOR) ? searches.find(id) : searches.findReal(id, actor.force());
    return found.orElseThrow(SearchReading::notFound);
  }

  /**
   * A search of the actor's force.
   *
   * @throws Problem not-found if it is another's
   */
  FrozenSearch own(UUID id, Actor actor) {
    return searches.findReal(id, actor.force()).orElseThrow(SearchReading::notFound);
  }

  /**
   * The same, if its stills are there.
   *
   * @throws Problem not-found; gone if they were purged
   */
  FrozenSearch ownWithStills(UUID id, Actor actor) {
    FrozenSearch search = own(id, actor);
    searches.requireStills(id);
    return search;
  }

  RestResponse<SearchPage> page(@Nullable UUID before, int limit, Actor actor) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.field("limit", "must be in 1.." + LONGEST_PAGE);
    }
    ForceCode force = actor.has(Role.AUDITOR) ? null : actor.force();
    List<SearchSummary> found = searches.page(force, before, limit);
    Map<UUID, String> states =
        reviews.states(found.stream().map(SearchSummary::id).toList(), actor);
    audit.appendNow(
        AuditEntry.of(
                EventKind.CONSULTATION,
                "search.listed",
                actor,
                "force",
                force == null ? "*" : force)
            .with("count", found.size()));
    SearchPage page =
        new SearchPage(
            found.stream().map(s -> SearchPage.Item.of(s, state(s.id(), states))).toList(),
            found.size() < limit ? null : found.getLast().id());
    RestResponse.ResponseBuilder<SearchPage> response =
        RestResponse.ResponseBuilder.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (page.nextCursor() != null) {
      response.header(
          HttpHeaders.LINK,
          "</api/v1/searches?cursor=%s&limit=%d>; rel=\"next\""
              .formatted(page.nextCursor(), limit));
    }
    return response.build();
  }

  /** Audits that something of a search was read. */
  void consulted(String action, FrozenSearch search, Actor actor) {
    audit.appendNow(
        search
            .event(EventKind.CONSULTATION, action, actor)
            .because(search.details().caseReference()));
  }

  private static String state(UUID id, Map<UUID, String> states) {
    String state = states.get(id);
    if (state == null) {
      throw new IllegalStateException("every search has a review; search=" + id);
    }
    return state;
  }

  private static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such search of your force");
  }
}
