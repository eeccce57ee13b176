/** What the browser needs beyond the published API. */
@NullMarked
package org.likeness.console;

import org.jspecify.annotations.NullMarked;
