package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Wrong leads among people of one group (E1), by what the gallery's record of the person whom two
 * reviewers found says of them.
 *
 * @param label {@code sex}, {@code age} or {@code ethnicity}
 * @param group of that label
 * @param verified possible matches that two people agreed on; null: withheld
 * @param wrongLeads those of them that led to the wrong person; null: withheld
 * @param rate where neither is withheld and there is any
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "WrongLeadsOfGroup")
public record GroupLine(
    String label,
    String group,
    @Schema(nullable = true) @Nullable Long verified,
    @Schema(nullable = true) @Nullable Long wrongLeads,
    @Schema(nullable = true) @Nullable WrongLeadRate rate) {}
