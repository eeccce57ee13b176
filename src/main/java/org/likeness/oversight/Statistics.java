package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.review.supervision.JointResults;

import java.time.Instant;
import java.util.List;

/**
 * What was done with the service in some months (E2). For the eyes of those who oversee it: nothing
 * is withheld here; what may be published is the public form.
 *
 * @param from first month
 * @param to last month
 * @param force of one force alone; absent: of all
 * @param madeAt when it was read
 * @param lines by force and month, with the totals of each
 * @param purposes searches by lawful purpose
 * @param offences searches by offence
 * @param operatorSearches searches of operators, by lawful power; in no other figure
 * @param watchlistSearches searches among watchlists; in no other figure
 * @param operatingPoints with which lists were cut
 * @param gallery what came and went, by month
 * @param galleryNow the gallery as it is now
 * @param reviewers how often reviewers erred on lists whose answer is known, all together
 * @param evidence error rates by group of all that was in force in these months, the latest first
 * @param alerts where wrong leads are above the limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Statistics")
public record Statistics(
    String from,
    String to,
    @Nullable String force,
    Instant madeAt,
    List<FunnelLine> lines,
    List<CodeCount> purposes,
    List<CodeCount> offences,
    List<OperatorCount> operatorSearches,
    WatchlistCount watchlistSearches,
    List<PointUsed> operatingPoints,
    List<GalleryMonth> gallery,
    GalleryNow galleryNow,
    JointResults reviewers,
    List<ModelEvidence> evidence,
    List<WrongLeadAlert> alerts) {}
