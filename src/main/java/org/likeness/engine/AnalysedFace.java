package org.likeness.engine;

/** A face in a still with what was measured of it. */
public record AnalysedFace(DetectedFace face, Quality quality) {}
