package org.likeness.progress;

import java.util.List;

/**
 * How far everything is that the caller waits for.
 *
 * @param items one for each thing
 */
public record ProgressReport(List<ProgressState> items) {}
