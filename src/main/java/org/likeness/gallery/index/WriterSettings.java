package org.likeness.gallery.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.jboss.logging.Logger;
import org.likeness.engine.BackgroundThreads;

import java.io.IOException;

/** How Lucene writes: quantised vectors, perhaps with a graph, beside the full-precision ones. */
final class WriterSettings {
  /** Vectors are held on the heap until a flush. */
  private static final double BUFFER_MIB = 256;

  /**
   * Share of the heap that graphs may take until a flush: the larger the first segments are, the
   * fewer graphs are built again by merges, and the fewer a search has to walk through.
   */
  private static final double GRAPH_SHARE = 0.4;

  /** Merges that may wait while others run before the writing waits for them. */
  private static final int WAITING_MERGES = 6;

  private static final Logger LOG = Logger.getLogger(WriterSettings.class);

  private WriterSettings() {}

  static IndexWriterConfig create(IndexSettings settings) {
    return config(settings).setOpenMode(OpenMode.CREATE);
  }

  static IndexWriterConfig append(IndexSettings settings) {
    return config(settings).setOpenMode(OpenMode.APPEND);
  }

  private static IndexWriterConfig config(IndexSettings settings) {
    int threads = Math.max(1, settings.buildThreads() / 2);
    ConcurrentMergeScheduler merges = new Merges();
    merges.setMaxMergesAndThreads(threads + WAITING_MERGES, threads);
    return new IndexWriterConfig(null)
        .setCodec(codec(settings))
        // what is erased must leave the files, however few of a segment's images it is
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setUseCompoundFile(false)
        .setRAMBufferSizeMB(bufferMebibytes(settings))
        .setMergeScheduler(merges)
        .setIndexDeletionPolicy(new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy()))
        .setCommitOnClose(false);
  }

  private static double bufferMebibytes(IndexSettings settings) {
    double heap = Runtime.getRuntime().maxMemory() / (double) (1 << 20);
    return settings.graph() == null ? BUFFER_MIB : Math.max(BUFFER_MIB, GRAPH_SHARE * heap);
  }

  private static Codec codec(IndexSettings settings) {
    KnnVectorsFormat format = format(settings);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  private static KnnVectorsFormat format(IndexSettings settings) {
    GraphSettings graph = settings.graph();
    return graph == null
        ? new Lucene104ScalarQuantizedVectorsFormat(settings.encoding())
        : new Lucene104HnswScalarQuantizedVectorsFormat(
            settings.encoding(), graph.connections(), graph.beam());
  }

  /** A merge that fails leaves its segments as they were; it is begun again with the next ones. */
  private static final class Merges extends ConcurrentMergeScheduler {

    /** Nobody waits for a merge, which has a thread of its own: searches come first. */
    @Override
    protected void doMerge(MergeSource source, OneMerge merge) throws IOException {
      BackgroundThreads.giveWay();
      super.doMerge(source, merge);
    }

    @Override
    protected void handleMergeException(Throwable failure) {
      LOG.warn("Gallery index: segments could not be merged, which is tried again", failure);
    }
  }
}
