package org.likeness.evidence.triage;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.EvidencePacks;
import org.likeness.evidence.FileKind;
import org.likeness.evidence.PackState;
import org.likeness.evidence.video.Frames;
import org.likeness.evidence.video.TakenFrame;
import org.likeness.media.MediaStore;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.Analysis;
import org.likeness.search.FrozenSearch;
import org.likeness.search.SourcedStill;
import org.likeness.search.StillOrigin;
import org.likeness.search.StillSource;
import org.likeness.search.StillsHandedOver;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Hands stills of an accepted pack over to be searched, with where they come from, when a police
 * user asks for it and not before (P3).
 */
@ApplicationScoped
class PackStills implements StillSource {
  private static final String SOURCE = "evidence-pack";

  private final EvidencePacks packs;
  private final Frames frames;
  private final MediaStore media;
  private final StillsHandedOver handedOver;
  private final AuditLog audit;

  PackStills(
      EvidencePacks packs,
      Frames frames,
      MediaStore media,
      StillsHandedOver handedOver,
      AuditLog audit) {
    this.packs = packs;
    this.frames = frames;
    this.media = media;
    this.handedOver = handedOver;
    this.audit = audit;
  }

  /**
   * Looks at stills of a pack, for a search.
   *
   * @throws Problem conflict unless the pack was accepted; not-found if it has no such still
   */
  Analysis analyse(EvidencePack pack, PackAnalysisRequest request, Actor actor) {
    requireAccepted(pack.state());
    List<SourcedStill> stills =
        request.wanted().stream().map(wanted -> still(pack, wanted)).toList();
    Analysis analysis = handedOver.analyse(stills, actor);
    audit.appendNow(
        AuditEntry.of(
                EventKind.CONSULTATION,
                "evidence.stills-analysed",
                actor,
                "evidence-pack",
                pack.id())
            .with("analysis", analysis.id())
            .with("stills", stills.size()));
    return analysis;
  }

  private SourcedStill still(EvidencePack pack, PackAnalysisRequest.Wanted wanted) {
    UUID frame = wanted.frameId();
    if (frame != null) {
      TakenFrame taken = frames.find(pack.id(), frame).orElseThrow(PackReading::notFound);
      return new SourcedStill(frames.content(taken), origin(pack, taken));
    }
    EvidenceFile file =
        pack.files().stream()
            .filter(one -> one.id().equals(wanted.fileId()))
            .filter(one -> one.kind() == FileKind.STILL)
            .findFirst()
            .orElseThrow(PackReading::notFound);
    byte[] content =
        media
            .get(file.sha256())
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "The still has been erased"));
    return new SourcedStill(content, origin(pack, file.id(), file.sha256().hex(), null));
  }

  private static StillOrigin origin(EvidencePack pack, TakenFrame taken) {
    return origin(
        pack,
        taken.fileId(),
        taken.fileSha256(),
        new StillOrigin.Frame(
            taken.stream(),
            taken.pts(),
            taken.timeBase(),
            taken.micros(),
            taken.frameNumber(),
            taken.pixelsSha256(),
            taken.tool(),
            taken.takenBy(),
            taken.takenAt()));
  }

  private static StillOrigin origin(
      EvidencePack pack, UUID file, String sha256, StillOrigin.@Nullable Frame frame) {
    return new StillOrigin(SOURCE, pack.id(), pack.reference(), file, sha256, frame);
  }

  private static void requireAccepted(PackState state) {
    if (state != PackState.ACCEPTED && state != PackState.SEARCHED) {
      throw Problem.of(
              ProblemType.CONFLICT,
              "A pack is accepted before it is searched; this one is " + state.wireName())
          .with("state", state.wireName());
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(StillOrigin origin, Actor actor) {
    if (origin.source().equals(SOURCE)) {
      requireAccepted(locked(origin, actor).state());
    }
  }

  private EvidencePack locked(StillOrigin origin, Actor actor) {
    return packs
        .locked(origin.recordId(), actor.force())
        .orElseThrow(() -> Problem.of(ProblemType.GONE, "The evidence pack has been erased"));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void searched(FrozenSearch search, StillOrigin origin, Actor actor) {
    if (!origin.source().equals(SOURCE)) {
      return;
    }
    EvidencePack pack = locked(origin, actor);
    requireAccepted(pack.state());
    if (pack.state() == PackState.ACCEPTED) {
      packs.move(pack.id(), PackState.SEARCHED);
    }
    audit.append(
        AuditEntry.of(
                EventKind.COMBINATION, "evidence.pack-searched", actor, "evidence-pack", pack.id())
            .with("search", search.id()));
  }
}
