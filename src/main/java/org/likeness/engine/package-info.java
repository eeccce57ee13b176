/**
 * The biometric engine: decode, detect, align, measure, embed.
 *
 * <p>Pure Java over ONNX Runtime and ImageIO. It knows no database, no HTTP and no framework, and
 * imports nothing else of Likeness. Start at {@link org.likeness.engine.FaceEngine}.
 */
@NullMarked
package org.likeness.engine;

import org.jspecify.annotations.NullMarked;
