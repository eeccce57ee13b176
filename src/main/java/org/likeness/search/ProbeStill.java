package org.likeness.search;

import org.likeness.engine.Quality;

/**
 * A still with the face of it that was searched.
 *
 * @param facts about the still
 * @param chosen which face
 * @param quality of that face
 */
public record ProbeStill(StillFacts facts, ChosenFace chosen, Quality quality) {}
