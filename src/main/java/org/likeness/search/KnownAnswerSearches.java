package org.likeness.search;

import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Problem;
import org.likeness.search.ProbeMaker.Material;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes searches whose answer is known, to test reviewers with them (R5). They are made as real
 * ones are, so that nothing gives them away.
 */
@ApplicationScoped
public class KnownAnswerSearches {
  private final Intake intake;
  private final SearchMaker maker;
  private final SearchStore store;

  KnownAnswerSearches(Intake intake, SearchMaker maker, SearchStore store) {
    this.intake = intake;
    this.maker = maker;
    this.store = store;
  }

  /**
   * What was sent.
   *
   * @param request the {@code request} part
   * @param stills the {@code still} parts
   */
  public record Sent<T>(T request, List<byte[]> stills) {
    public Sent {
      stills = List.copyOf(stills);
    }
  }

  /**
   * Reads the parts of an upload.
   *
   * @throws Problem if a part is missing, too large or no JSON of that type
   */
  public <T> Sent<T> read(MultipartFormDataInput input, Class<T> type) {
    SentForm form = intake.form(input);
    String json = form.request();
    if (json == null) {
      throw Problem.field("request", "is missing: what the answer is, as JSON");
    }
    return new Sent<>(intake.parse(json, type), form.stills());
  }

  /**
   * Searches the whole gallery for the one face of each still, and stores nothing.
   *
   * @param modeReason why the list is not cut; null at the operating point
   */
  public FrozenSearch make(
      CaseDetails details,
      SearchMode mode,
      @Nullable String modeReason,
      Urgency urgency,
      List<byte[]> stills,
      Actor actor) {
    SearchOrder order =
        new SearchOrder(
            details, SearchFilter.NONE, mode, modeReason, null, urgency, true, List.of());
    List<Material> materials =
        IntStream.range(0, stills.size())
            .mapToObj(i -> new Material(StillOrder.plain(i), stills.get(i), List.of()))
            .toList();
    return maker.freeze(order, materials, actor, null).search();
  }

  /**
   * Stores it and opens its review.
   *
   * @param then keeps the answer and audits it, in the same transaction
   */
  public <T> T keep(FrozenSearch search, List<byte[]> stills, Urgency urgency, Supplier<T> then) {
    return store.keep(search, stills, urgency, then);
  }
}
