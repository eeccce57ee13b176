/** What people are told of: inside the console, and by e-mail that only says that it is there. */
@NullMarked
package org.likeness.notification;

import org.jspecify.annotations.NullMarked;
