package org.likeness.problem;

/**
 * One field of a request that is wrong, and why.
 *
 * @param field path of the field as the caller wrote it, such as {@code caseReference} or {@code
 *     still[1]}; never its value
 * @param reason a sentence that says what is expected
 */
public record FieldProblem(String field, String reason) {}
