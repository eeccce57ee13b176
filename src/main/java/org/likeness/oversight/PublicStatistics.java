package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Statistics of a year as they may be published (E2): small counts are withheld, and further ones
 * so that no small one can be computed from the rest.
 *
 * @param year of UTC
 * @param provisional whether it can still change, and is not to be published: the difference
 *     between two provisional forms can tell what each withholds
 * @param madeAt when it was made
 * @param smallest counts from 1 to one less are withheld
 * @param lines by force and month, with the totals of each
 * @param purposes searches by lawful purpose
 * @param offences searches by offence
 * @param groups wrong leads by sex, age band and ethnicity
 * @param operatorSearches searches of operators by force and month, in no other figure; absent from
 *     forms that were final before these were counted, as are the next three
 * @param operatorPowers the same by lawful power
 * @param watchlistSearches searches among watchlists by force and month, in no other figure
 * @param evidence error rates of all that was in force in the year, by group, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublicStatistics")
public record PublicStatistics(
    int year,
    boolean provisional,
    Instant madeAt,
    int smallest,
    List<PublicLine> lines,
    List<PublicCount> purposes,
    List<PublicCount> offences,
    List<GroupLine> groups,
    @Nullable List<PublicKindLine> operatorSearches,
    @Nullable List<PublicCount> operatorPowers,
    @Nullable List<PublicKindLine> watchlistSearches,
    @Nullable List<ModelEvidence> evidence) {}
