package org.likeness.gallery.cluster;

import org.likeness.gallery.index.BuildProgress;
import org.likeness.gallery.index.FeedHead;
import org.likeness.gallery.index.GalleryFeed;
import org.likeness.gallery.index.ImageRow;

import java.io.IOException;
import java.util.UUID;

/** Writes the changes of the gallery into a generation. Nothing of it is visible yet. */
final class Writing implements GalleryFeed.Sink {
  /** Images between two notes of how far it is, so that a new start does not begin anew. */
  private static final int NOTE_EVERY = 20_000;

  private final Generations generations;
  private final Load load;
  private final BuildProgress progress;
  private final Trail trail;
  private final boolean empty;
  private Moment moment;
  private long end;
  private long revision;
  private int sinceNote;

  /** Writes what comes after the trail's moment; notes on the trail how far it is. */
  Writing(Generations generations, Load load, Trail trail, BuildProgress progress) {
    this.generations = generations;
    this.load = load;
    this.trail = trail;
    this.empty = trail.isEmpty();
    this.moment = trail.moment();
    this.progress = progress;
  }

  @Override
  public void begin(FeedHead head) throws IOException {
    moment.identity().requireFollows(head, moment.loaded());
    end = head.revision();
    revision = moment.loaded();
    progress.begin(head.images(), revision == 0 ? 0 : moment.images());
  }

  @Override
  public void erased(UUID imageId) throws IOException {
    if (!empty) {
      load.remove(imageId, end);
    }
  }

  @Override
  public void image(ImageRow row) throws IOException {
    noteBetweenRevisions(row.revision());
    if (!row.searchable()) {
      if (!empty) {
        load.remove(row.imageId(), row.revision());
      }
      return;
    }
    if (moment.dimension() == 0) {
      moment = generations.withVectors(moment, row.vector().length);
    }
    load.put(row);
    progress.step();
  }

  private void noteBetweenRevisions(long next) throws IOException {
    sinceNote++;
    if (next > revision && sinceNote > NOTE_EVERY) {
      load.flush();
      moment = moment.loadedTo(revision);
      trail.note(moment);
      sinceNote = 0;
    }
    revision = next;
  }

  /** All of it is written. */
  Moment finish() throws IOException {
    load.flush();
    moment = moment.loadedTo(end);
    return moment;
  }
}
