/**
 * Who acts and by what right: actors, roles, forces, lawful purposes, case references, training
 * records and the built-in users.
 */
@NullMarked
package org.likeness.access;

import org.jspecify.annotations.NullMarked;
