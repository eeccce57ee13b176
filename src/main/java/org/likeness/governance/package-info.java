/** Which model and operating point are in force, who decided that, and on which evidence (E1). */
@NullMarked
package org.likeness.governance;

import org.jspecify.annotations.NullMarked;
