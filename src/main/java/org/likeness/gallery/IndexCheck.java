package org.likeness.gallery;

/**
 * What came of reading the whole index and comparing its checksums.
 *
 * @param generation that was checked
 * @param sound whether all of it is as it was written; if not, it is being built anew
 * @param bytes that were read; 0 if it is damaged
 */
public record IndexCheck(long generation, boolean sound, long bytes) {}
