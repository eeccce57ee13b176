package org.likeness.gallery.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;

/** A gallery in memory, in the place of the database. */
public final class MemoryFeed implements GalleryFeed {
  private UUID galleryId = UUID.randomUUID();
  private final Map<UUID, ImageRow> rows = new LinkedHashMap<>();
  private final Map<UUID, Long> tombstones = new TreeMap<>();
  private long revision;
  private long generation;
  public int read;
  public String model = TestFaces.MODEL;

  /** Breaks off after so many images, as when the database goes away. */
  public volatile int breakAfter = Integer.MAX_VALUE;

  /** Told before each image how many were sent. */
  public volatile IntConsumer sending = sent -> {};

  /** A change of several images in one transaction. */
  public synchronized void put(List<ImageRow> changed) {
    revision++;
    for (ImageRow row : changed) {
      rows.put(row.imageId(), TestFaces.at(row, revision));
    }
  }

  public synchronized void erase(UUID imageId) {
    revision++;
    rows.remove(imageId);
    tombstones.put(imageId, revision);
  }

  public synchronized List<ImageRow> searchable() {
    return rows.values().stream().filter(ImageRow::searchable).toList();
  }

  public synchronized void becomeAnotherDatabase() {
    galleryId = UUID.randomUUID();
  }

  public synchronized void restore(long toRevision) {
    rows.values().removeIf(row -> row.revision() > toRevision);
    revision = toRevision;
  }

  @Override
  public synchronized FeedHead head() {
    long people = searchable().stream().map(ImageRow::personId).distinct().count();
    return new FeedHead(galleryId, revision, searchable().size(), people, model);
  }

  @Override
  public synchronized FeedHead changesAfter(long after, Sink sink) throws IOException {
    FeedHead head = head();
    sink.begin(head);
    for (Map.Entry<UUID, Long> tombstone : tombstones.entrySet()) {
      if (tombstone.getValue() > after) {
        sink.erased(tombstone.getKey());
      }
    }
    List<ImageRow> changed =
        rows.values().stream()
            .filter(row -> row.revision() > after)
            .sorted(Comparator.comparingLong(ImageRow::revision))
            .toList();
    read += changed.size();
    int sent = 0;
    for (ImageRow row : changed) {
      if (sent++ == breakAfter) {
        throw new IOException("the feed breaks off");
      }
      sending.accept(sent);
      sink.image(row);
    }
    return head;
  }

  @Override
  public synchronized long nextGeneration() {
    return ++generation;
  }
}
