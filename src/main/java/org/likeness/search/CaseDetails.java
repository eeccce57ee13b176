package org.likeness.search;

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
 */
@Embeddable
public record CaseDetails(
    @Column(name = "force") String force,
    @Column(name = "case_reference") String caseReference,
    @Column(name = "offence") String offence,
    @Column(name = "purpose") String purpose,
    @Column(name = "justification") String justification,
    @Column(name = "image_source") String imageSource) {}
