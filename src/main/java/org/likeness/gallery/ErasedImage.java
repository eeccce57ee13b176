package org.likeness.gallery;

import org.likeness.access.ForceCode;
import org.likeness.media.Sha256;

import java.util.UUID;

/**
 * An image that is gone from the database.
 *
 * @param imageId its id, which the tombstone keeps
 * @param personId whose it was
 * @param personGone whether nothing of the person is left
 * @param force that took it
 * @param media where its bytes lie
 * @param fingerprint by which the same record is known when it comes again; tells nothing else
 * @param revision of the gallery from which on it is gone
 */
public record ErasedImage(
    UUID imageId,
    UUID personId,
    boolean personGone,
    ForceCode force,
    Sha256 media,
    Sha256 fingerprint,
    long revision) {}
