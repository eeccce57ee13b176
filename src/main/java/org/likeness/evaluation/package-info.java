/**
 * How well the engine finds people, measured on a labelled set: enrolment into a separate gallery,
 * searches of people who are enrolled and of people who are not, and a report of the error rates.
 */
@NullMarked
package org.likeness.evaluation;

import org.jspecify.annotations.NullMarked;
