package org.likeness.search;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Problem;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Takes a search request in: form, checks, repeated sendings, then the search itself. */
@ApplicationScoped
class SearchIntake {
  private final Intake intake;
  private final RequestCheck check;
  private final SearchMaterials materials;
  private final SearchMaker maker;
  private final SearchStore store;
  private final SearchReading reading;
  private final PendingSearches pending;

  SearchIntake(
      Intake intake,
      RequestCheck check,
      SearchMaterials materials,
      SearchMaker maker,
      SearchStore store,
      SearchReading reading,
      PendingSearches pending) {
    this.intake = intake;
    this.check = check;
    this.materials = materials;
    this.maker = maker;
    this.store = store;
    this.reading = reading;
    this.pending = pending;
  }

  /**
   * Makes a search, or accepts it to be made later.
   *
   * @param later whether the sender prefers not to wait
   */
  RestResponse<SearchAnswer> create(
      MultipartFormDataInput input, @Nullable String idempotencyKey, boolean later, Actor actor) {
    SentForm form = intake.form(input);
    String json = form.request();
    if (json == null) {
      throw Problem.field("request", "is missing: the case as JSON");
    }
    SearchOrder order = order(form, actor);
    RequestKey key = RequestKey.of(idempotencyKey, sent(json, actor), form.stills());
    Optional<FrozenSearch> before = store.madeBefore(actor, key);
    if (before.isPresent()) {
      reading.consulted("search.sent-again", before.get(), actor);
      return answer(RestResponse.Status.OK, before.get(), actor, null);
    }
    if (later) {
      return accepted(pending.accept(json, form.stills(), key, actor));
    }
    if (key != null) {
      pending.requireNone(actor, key);
    }
    SearchMaker.Made made = make(order, form, key, actor);
    return answer(RestResponse.Status.CREATED, made.search(), actor, made.serverTiming());
  }

  /** For another officer it is another request. */
  private static String sent(String json, Actor actor) {
    return actor.onBehalfOf() == null ? json : json + "\n" + actor.onBehalfOf();
  }

  /** Makes what was accepted before; if a kill came after its storing, what was made then. */
  SearchMaker.Made make(SentForm form, RequestKey key, Actor actor) {
    Optional<FrozenSearch> before = store.madeBefore(actor, key);
    return before.isPresent()
        ? new SearchMaker.Made(before.get(), "")
        : make(order(form, actor), form, key, actor);
  }

  private SearchMaker.Made make(
      SearchOrder order, SentForm form, @Nullable RequestKey key, Actor actor) {
    store.begin(actor, key);
    try {
      return maker.make(order, materials.of(order, form, actor), actor, key);
    } catch (RuntimeException e) {
      store.abandon(actor, key);
      throw e;
    }
  }

  private SearchOrder order(SentForm form, Actor actor) {
    SearchRequest request =
        intake.parse(Objects.requireNonNull(form.request()), SearchRequest.class);
    return check.check(request, form.stills().size(), actor);
  }

  private static RestResponse<SearchAnswer> accepted(UUID id) {
    return RestResponse.ResponseBuilder.<SearchAnswer>create(RestResponse.Status.ACCEPTED)
        .location(URI.create(PendingSearch.address(id)))
        .header("Preference-Applied", "respond-async")
        .header(HttpHeaders.RETRY_AFTER, 1)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private RestResponse<SearchAnswer> answer(
      RestResponse.Status status, FrozenSearch search, Actor actor, @Nullable String serverTiming) {
    RestResponse.ResponseBuilder<SearchAnswer> answer =
        RestResponse.ResponseBuilder.create(status, reading.answer(search, actor))
            .location(URI.create("/api/v1/searches/" + search.id()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (serverTiming != null) {
      answer.header("Server-Timing", serverTiming);
    }
    return answer.build();
  }
}
