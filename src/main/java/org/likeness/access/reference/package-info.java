/**
 * The forces, lawful purposes and offences that are in force: lists in the database that
 * administrators add to and end.
 */
@NullMarked
package org.likeness.access.reference;

import org.jspecify.annotations.NullMarked;
