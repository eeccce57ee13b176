package org.likeness.gallery.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexTraces;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds images by their ids in a reader, deleted ones too: those lie there until a merge. */
final class TraceReading {
  private final Set<UUID> shown = new HashSet<>();
  private final Set<UUID> inFiles = new HashSet<>();

  /** What one index holds of them. */
  static IndexTraces of(IndexKeeper keeper, Set<UUID> imageIds) throws IOException {
    return of(List.of(keeper), keeper.status(), imageIds);
  }

  /**
   * What all indexes hold of them together: in what they show, and in their last commits.
   *
   * @param searched the status of the one that is searched
   */
  static IndexTraces of(List<IndexKeeper> keepers, IndexStatus searched, Set<UUID> imageIds)
      throws IOException {
    TraceReading traces = new TraceReading();
    for (IndexKeeper keeper : keepers) {
      traces.look(keeper, imageIds);
    }
    IndexState state = searched.serving();
    return state == null
        ? new IndexTraces(0, 0, traces.shown, imageIds)
        : new IndexTraces(state.generation(), state.revision(), traces.shown, traces.inFiles);
  }

  private void look(IndexKeeper keeper, Set<UUID> imageIds) throws IOException {
    Snapshot snapshot = keeper.acquire();
    try {
      look(snapshot.reader(), imageIds);
      inFiles.addAll(keeper.following().inLastCommit(imageIds));
    } finally {
      snapshot.release();
    }
  }

  void look(DirectoryReader reader, Set<UUID> imageIds) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms images = leaf.reader().terms(ImageDocument.IMAGE);
      if (images != null) {
        look(images.iterator(), leaf.reader().getLiveDocs(), imageIds);
      }
    }
  }

  private void look(TermsEnum images, @Nullable Bits live, Set<UUID> imageIds) throws IOException {
    for (UUID id : imageIds) {
      if (images.seekExact(UuidBytes.of(id))) {
        inFiles.add(id);
        if (isLive(images.postings(null, PostingsEnum.NONE), live)) {
          shown.add(id);
        }
      }
    }
  }

  private static boolean isLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
    for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
      if (live == null || live.get(d)) {
        return true;
      }
    }
    return false;
  }

  Set<UUID> inFiles() {
    return inFiles;
  }
}
