/** How far things are, told to whoever waits for them while they wait: ids and states alone. */
@NullMarked
package org.likeness.progress;

import org.jspecify.annotations.NullMarked;
