package org.likeness.search;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Problem;

import java.net.URI;
import java.util.Optional;
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

  SearchIntake(
      Intake intake,
      RequestCheck check,
      SearchMaterials materials,
      SearchMaker maker,
      SearchStore store,
      SearchReading reading) {
    this.intake = intake;
    this.check = check;
    this.materials = materials;
    this.maker = maker;
    this.store = store;
    this.reading = reading;
  }

  RestResponse<SearchAnswer> create(
      MultipartFormDataInput input, @Nullable String idempotencyKey, Actor actor) {
    SentForm form = intake.form(input);
    String json = form.request();
    if (json == null) {
      throw Problem.field("request", "is missing: the case as JSON");
    }
    SearchRequest request = intake.parse(json, SearchRequest.class);
    SearchOrder order = check.check(request, form.stills().size(), actor);
    RequestKey key = RequestKey.of(idempotencyKey, json, form.stills());
    Optional<FrozenSearch> before = store.madeBefore(actor, key);
    if (before.isPresent()) {
      reading.consulted("search.sent-again", before.get(), actor);
      return answer(RestResponse.Status.OK, before.get(), actor, null);
    }
    SearchMaker.Made made = maker.make(order, materials.of(order, form, actor), actor, key);
    return answer(RestResponse.Status.CREATED, made.search(), actor, made.serverTiming());
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
