package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * The parts of an upload for a search, as the contract shows them.
 *
 * @param request the case and the choice of faces
 * @param still one or more images of the same unknown person, unless an analysis is named
 */
@Schema(requiredProperties = "request")
public record SearchForm(SearchRequest request, List<AnalysisForm.File> still) {}
