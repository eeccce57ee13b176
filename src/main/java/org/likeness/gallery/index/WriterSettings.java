package org.likeness.gallery.index;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;

/** How Lucene writes: quantised vectors with a graph beside the full-precision ones. */
final class WriterSettings {
  /** Vectors are held on the heap until a flush. */
  private static final double BUFFER_MIB = 128;

  private WriterSettings() {}

  static IndexWriterConfig create(IndexSettings settings) {
    return config(settings).setOpenMode(OpenMode.CREATE);
  }

  static IndexWriterConfig append(IndexSettings settings) {
    return config(settings).setOpenMode(OpenMode.APPEND);
  }

  private static IndexWriterConfig config(IndexSettings settings) {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(4, 1);
    return new IndexWriterConfig(null)
        .setCodec(codec(settings))
        .setUseCompoundFile(false)
        .setRAMBufferSizeMB(BUFFER_MIB)
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }

  private static Codec codec(IndexSettings settings) {
    KnnVectorsFormat format =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            settings.encoding(), settings.connections(), settings.beam());
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }
}
