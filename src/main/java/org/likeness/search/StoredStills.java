package org.likeness.search;

import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.ProbeMaker.Material;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** The stills of a stored search, as they were searched. */
@ApplicationScoped
class StoredStills {
  private final MediaStore media;

  StoredStills(MediaStore media) {
    this.media = media;
  }

  /**
   * One material for each still.
   *
   * @throws Problem gone if one has been erased
   */
  List<Material> of(FrozenSearch search) {
    return search.stills().stream().map(this::material).toList();
  }

  private Material material(ProbeStill still) {
    StillFacts facts = still.facts();
    byte[] original =
        media
            .get(new Sha256(facts.sha256()))
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "A still has been erased"));
    StillOrder order = new StillOrder(facts.index(), choice(still.chosen()), facts.edits());
    return new Material(order, original, facts.edits());
  }

  private static FaceChoice choice(ChosenFace chosen) {
    Eyes eyes = chosen.eyes();
    Integer face = chosen.face();
    if (eyes != null) {
      return new FaceChoice.Marked(eyes, eyes.toMarks());
    }
    return face == null ? new FaceChoice.OnlyFace() : new FaceChoice.Numbered(face);
  }
}
