package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The {@code request} part of a known-answer list, as it was sent.
 *
 * @param mated whether the person is in the list
 * @param people who in the list is the person; several records of one person may be named. Needed
 *     for a mated list; in a list that is not none of them may be found
 * @param offence code of an offence group; reviewers see it
 * @param imageSource where the still comes from, and how the answer is known
 * @param justification why this test is needed and the still may be used for it
 * @param mode operating-point unless said; a list without the person mostly needs investigative
 * @param modeReason why the list is not cut; needed in investigative mode
 * @param priority routine unless said
 * @param priorityReason why; needed unless it is routine
 */
@Schema(
    requiredProperties = {"mated", "offence", "imageSource", "justification"},
    example =
        "{\"mated\":true,\"people\":[{\"force\":\"MET\",\"personReference\":\"P-1\"}],"
            + "\"offence\":\"theft\",\"imageSource\":\"Training set 4, volunteers\","
            + "\"justification\":\"Quarterly proficiency test\"}")
public record KnownAnswerRequest(
    @Nullable Boolean mated,
    @Nullable List<KnownPerson> people,
    @Nullable String offence,
    @Nullable String imageSource,
    @Nullable String justification,
    @Nullable String mode,
    @Nullable String modeReason,
    @Nullable String priority,
    @Nullable String priorityReason) {

  /** A person of the gallery, by the reference of the force whose record it is. */
  public record KnownPerson(@Nullable String force, @Nullable String personReference) {
    @Override
    public String toString() {
      return "KnownPerson[redacted]";
    }
  }
}
