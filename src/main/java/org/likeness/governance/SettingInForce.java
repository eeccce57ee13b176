package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is in force now.
 *
 * @param change by which it is
 * @param words how that came about
 * @param unapproved what the configuration asks for and nobody has approved; absent if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingInForce(GovernedChange change, String words, @Nullable String unapproved) {}
