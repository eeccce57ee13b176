package org.likeness.gallery;

/**
 * A copy of the index.
 *
 * @param folder where it lies; in the place of the index folder it is the index
 * @param generation that was copied
 * @param revision of the gallery that it holds
 * @param files that were copied
 * @param bytes of them
 */
public record IndexBackup(String folder, long generation, long revision, int files, long bytes) {}
