package org.likeness.search;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What made the probe's template (S7).
 *
 * @param id of the recogniser in the model catalogue
 * @param sha256 of the recogniser's file
 * @param preprocessing version of everything between the file and the network
 */
@Embeddable
public record ModelUsed(
    @Column(name = "model_id") String id,
    @Column(name = "model_sha256") String sha256,
    @Column(name = "preprocessing") String preprocessing) {}
