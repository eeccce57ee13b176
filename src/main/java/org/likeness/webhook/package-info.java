/**
 * Tells the systems of forces what happens to their searches, by signed requests to addresses that
 * they registered: ids and states alone. What is to be told lies in the outbox in the transaction
 * of what it tells of.
 */
@NullMarked
package org.likeness.webhook;

import org.jspecify.annotations.NullMarked;
