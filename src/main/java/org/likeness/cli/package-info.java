/** The commands behind {@code import-tools/likeness}; clients of the published API. */
@NullMarked
package org.likeness.cli;

import org.jspecify.annotations.NullMarked;
