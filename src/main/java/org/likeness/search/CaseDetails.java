package org.likeness.search;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Why a search is made (S1).
 *
 * @param force that makes it
 * @param caseReference crime or incident reference
 * @param offence code of the offence group under investigation
 * @param purpose code of the lawful purpose
 * @param justification why it is necessary and proportionate
 * @param imageSource where the image comes from
 * @param onBehalfOf staff id of the officer for whom a system searches; null where a person does
 */
@Embeddable
public record CaseDetails(
    @Column(name = "force") String force,
    @Column(name = "case_reference") String caseReference,
    @Column(name = "offence") String offence,
    @Column(name = "purpose") String purpose,
    @Column(name = "justification") String justification,
    @Column(name = "image_source") String imageSource,
    @Column(name = "on_behalf_of") @Nullable String onBehalfOf) {

  /** Of a person's own search. */
  public CaseDetails(
      String force,
      String caseReference,
      String offence,
      String purpose,
      String justification,
      String imageSource) {
    this(force, caseReference, offence, purpose, justification, imageSource, null);
  }
}
