package org.likeness.ingest;

import org.likeness.gallery.CustodyRecord;

/**
 * A record of a manifest that has passed every check.
 *
 * @param line line of the manifest where it begins
 * @param file name of the image
 * @param record what the source force says of the image
 */
record ManifestRow(long line, String file, CustodyRecord record) {}
