/** Import jobs: a manifest and its images become enrolled records, each with an outcome. */
@NullMarked
package org.likeness.ingest;

import org.jspecify.annotations.NullMarked;
