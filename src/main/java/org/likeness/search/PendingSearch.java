package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a search is that is made later.
 *
 * @param id of the request
 * @param state waiting, made or refused
 * @param createdAt when it was accepted
 * @param finishedAt when it was made or refused; absent while it waits
 * @param searchId the search; present once it is made
 * @param search its address; likewise
 * @param problem why it was refused; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PendingSearch(
    UUID id,
    State state,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable UUID searchId,
    @Nullable String search,
    @Nullable Refusal problem) {

  /** How far it is. */
  public enum State {
    WAITING,
    MADE,
    REFUSED;

    /** The stable name. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String wireName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The problem that the search met, as the answer would have said it.
   *
   * @param code of the kind of problem
   * @param status that the answer would have had
   * @param title the kind in words
   * @param detail this occurrence in words
   * @param errors the wrong fields
   */
  public record Refusal(
      String code,
      int status,
      String title,
      String detail,
      List<org.likeness.problem.FieldProblem> errors) {

    static Refusal of(Problem problem) {
      return new Refusal(
          problem.type().slug(),
          problem.type().status(),
          problem.type().title(),
          problem.detail(),
          problem.errors());
    }
  }

  static PendingSearch of(PendingSearchRow row) {
    String refused = row.problem;
    State state =
        row.finishedAt == null ? State.WAITING : refused == null ? State.MADE : State.REFUSED;
    return new PendingSearch(
        row.id,
        state,
        row.createdAt,
        row.finishedAt,
        row.searchId,
        row.searchId == null ? null : "/api/v1/searches/" + row.searchId,
        refused == null ? null : FrozenJson.read(refused, Refusal.class));
  }

  /** Where to ask how far it is. */
  static String address(UUID id) {
    return "/api/v1/pending-searches/" + id;
  }
}
