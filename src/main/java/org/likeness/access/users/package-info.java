/** The built-in users: how they are kept and sign in, their tokens and their training records. */
@NullMarked
package org.likeness.access.users;

import org.jspecify.annotations.NullMarked;
