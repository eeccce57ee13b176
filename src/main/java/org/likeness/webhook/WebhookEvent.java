package org.likeness.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/** What a system can be told of. */
public enum WebhookEvent {
  /** The reviewers of a search have decided. */
  REVIEW_COMPLETE("review.complete"),
  /** A search that was to be made later is made or refused. */
  SEARCH_FINISHED("search.finished"),
  /** Nothing happened: somebody tries whether messages arrive. */
  TEST("webhook.test");

  private final String wireName;

  WebhookEvent(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /**
   * The event of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static WebhookEvent of(String wireName) {
    return Arrays.stream(values())
        .filter(event -> event.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such event; event=" + wireName));
  }
}
