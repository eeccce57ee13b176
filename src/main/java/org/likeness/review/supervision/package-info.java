/** What supervisors watch over: tests of reviewers, their results, the queue, wrong leads. */
@NullMarked
package org.likeness.review.supervision;

import org.jspecify.annotations.NullMarked;
