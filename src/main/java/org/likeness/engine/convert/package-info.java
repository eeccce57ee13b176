/**
 * Turns published weights of another framework into ONNX files that the engine loads.
 *
 * <p>Used when models are installed, never while the service runs. The same weights always give the
 * same bytes, so the catalogue can state the hash of the result. Start at {@link
 * org.likeness.engine.convert.Network}.
 */
@NullMarked
package org.likeness.engine.convert;

import org.jspecify.annotations.NullMarked;
