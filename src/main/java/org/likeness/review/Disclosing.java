package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Notices;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.search.ErasedPictures;
import org.likeness.search.FrozenCandidate;
import org.likeness.search.FrozenImage;
import org.likeness.search.FrozenSearch;
import org.likeness.search.FrozenSearches;
import org.likeness.search.SearchAnswers;
import org.likeness.search.SearchSummary;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Discloses reviewed searches, and no others (R1). */
@ApplicationScoped
class Disclosing {
  private static final int LONG_TEXT = 1000;

  private final Reviews reviews;
  private final OwnSearches own;
  private final FrozenSearches searches;
  private final CaseOutcomes outcomes;
  private final Bundles bundles;
  private final ErasedPictures erased;
  private final AuditLog audit;
  private final Clock clock;

  Disclosing(
      Reviews reviews,
      OwnSearches own,
      FrozenSearches searches,
      CaseOutcomes outcomes,
      Bundles bundles,
      ErasedPictures erased,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.own = own;
    this.searches = searches;
    this.outcomes = outcomes;
    this.bundles = bundles;
    this.erased = erased;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Discloses a search.
   *
   * @throws Problem review-not-complete while a decision is awaited
   */
  Disclosure disclose(
      UUID searchId, @Nullable List<String> recipients, @Nullable String reason, Actor actor) {
    Disclosure disclosure = prepare(own.of(searchId, actor), recipients, reason, actor);
    audit.appendNow(event(disclosure, actor));
    return disclosure;
  }

  /**
   * Discloses a search with its pictures, as a file.
   *
   * @return the file, which is the caller's to close
   * @throws Problem review-not-complete while a decision is awaited
   */
  Bundles.Made discloseAsFile(
      UUID searchId, @Nullable List<String> recipients, @Nullable String reason, Actor actor) {
    FrozenSearch search = own.of(searchId, actor);
    Disclosure disclosure = prepare(search, recipients, reason, actor);
    Bundles.Made made = bundles.make(search, disclosure);
    audit.appendNow(event(disclosure, actor).with("sha256", made.sha256().hex()));
    return made;
  }

  private Disclosure prepare(
      FrozenSearch search,
      @Nullable List<String> recipients,
      @Nullable String reason,
      Actor actor) {
    Reviews.Current review = reviews.find(search.id()).orElseThrow(OwnSearches::notFound);
    ReviewState.requireDecided(review.state());
    Complaints complaints = new Complaints();
    List<String> receivers = receivers(recipients, complaints);
    String why = complaints.text("reason", reason, LONG_TEXT, "why it is disclosed");
    complaints.raise();
    return disclosure(search, review, receivers, why, actor);
  }

  private static AuditEntry event(Disclosure disclosure, Actor actor) {
    return AuditEntry.of(
            EventKind.DISCLOSURE, "search.disclosed", actor, "search", disclosure.search().id())
        .because(disclosure.reason())
        .to(disclosure.recipients())
        .with("identity", disclosure.identity() != null);
  }

  private static List<String> receivers(@Nullable List<String> given, Complaints complaints) {
    List<String> receivers = new ArrayList<>();
    for (String receiver : given == null ? List.<String>of() : given) {
      receivers.add(complaints.text("recipient", receiver, LONG_TEXT, "who receives it"));
    }
    if (receivers.isEmpty()) {
      complaints.add("recipient", "is missing: who receives it");
    }
    return receivers;
  }

  private Disclosure disclosure(
      FrozenSearch search,
      Reviews.Current current,
      List<String> receivers,
      String why,
      Actor actor) {
    ReviewAnswer review = ReviewAnswer.of(current, actor);
    return new Disclosure(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        receivers,
        why,
        Notices.CANDIDATES,
        review.state(),
        review.conclusion(),
        identity(search, review.conclusion()),
        review.decisions(),
        outcomes.of(search.id()),
        SearchAnswers.of(
            search, searches.purge(search.id()).orElse(null), review.state(), erased.of(search)),
        sameCase(search),
        files(search));
  }

  private static Disclosure.@Nullable Identity identity(
      FrozenSearch search, @Nullable Conclusion conclusion) {
    UUID match = conclusion == null ? null : conclusion.candidateId();
    return match == null ? null : search.candidate(match).map(Disclosing::identity).orElseThrow();
  }

  private static Disclosure.Identity identity(FrozenCandidate candidate) {
    FrozenImage best = candidate.images().getFirst();
    return new Disclosure.Identity(
        candidate.id(),
        best.force(),
        best.personReference(),
        candidate.images().stream().map(Disclosing::record).toList());
  }

  private static Disclosure.CustodyRecord record(FrozenImage image) {
    return new Disclosure.CustodyRecord(
        image.imageId(),
        image.force(),
        image.custodyReference(),
        image.captureDate(),
        image.ageAtCapture(),
        image.sex(),
        image.offenceGroup(),
        image.imageType());
  }

  private List<Disclosure.CaseSearch> sameCase(FrozenSearch search) {
    List<SearchSummary> found =
        searches.ofCase(search.details().force(), search.details().caseReference());
    // as it is, whoever discloses: a document must not say less than is known
    Map<UUID, String> states =
        reviews.states(found.stream().map(SearchSummary::id).toList(), Actor.SYSTEM);
    return found.stream()
        .map(
            s ->
                new Disclosure.CaseSearch(
                    s.id(), s.createdAt(), s.candidates(), states.getOrDefault(s.id(), "")))
        .toList();
  }

  private static List<Disclosure.File> files(FrozenSearch search) {
    List<Disclosure.File> files = new ArrayList<>();
    search
        .stills()
        .forEach(
            s -> files.add(new Disclosure.File("still " + s.facts().index(), s.facts().sha256())));
    for (FrozenCandidate candidate : search.candidates()) {
      for (FrozenImage image : candidate.images()) {
        String what = "candidate " + candidate.rank() + " image " + image.imageId();
        files.add(new Disclosure.File(what, image.sha256()));
      }
    }
    return files;
  }
}
