/** Review dates, legal holds and sweeps; features take part in them. */
@NullMarked
package org.likeness.retention;

import org.jspecify.annotations.NullMarked;
