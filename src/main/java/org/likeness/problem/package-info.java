/** The error catalogue and its answers as RFC 9457 problem documents. */
@NullMarked
package org.likeness.problem;

import org.jspecify.annotations.NullMarked;
