package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.likeness.search.AnalysisForm;

import java.util.List;

/**
 * The parts of an upload for a known-answer list, as the contract shows them.
 *
 * @param request the answer
 * @param still one or more images of the same person, one face in each
 */
@Schema(requiredProperties = {"request", "still"})
public record KnownAnswerForm(KnownAnswerRequest request, List<AnalysisForm.File> still) {}
