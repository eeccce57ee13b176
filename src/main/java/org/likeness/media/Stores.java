package org.likeness.media;

import java.util.Optional;

/**
 * The stores in use.
 *
 * @param store what comes is kept in
 * @param former what objects are being moved away from
 */
public record Stores(MediaStore store, Optional<MediaStore> former) {}
