package org.likeness.gallery;

import org.likeness.media.Sha256;

import java.util.UUID;

/**
 * An image that is gone from the database.
 *
 * @param imageId its id, which the tombstone keeps
 * @param media where its bytes lie
 * @param mediaStillUsed whether another image has the same bytes, so that they must stay
 */
public record ErasedImage(UUID imageId, Sha256 media, boolean mediaStillUsed) {}
