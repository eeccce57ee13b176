/**
 * Resumable uploads of large files over bad lines: tus 1.0 with the extensions creation, checksum,
 * expiration and termination. What files are for, and whether they may be kept, is for the {@link
 * org.likeness.evidence.upload.UploadTarget}s to say.
 */
@NullMarked
package org.likeness.evidence.upload;

import org.jspecify.annotations.NullMarked;
