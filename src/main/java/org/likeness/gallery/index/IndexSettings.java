package org.likeness.gallery.index;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryConfig;

import java.time.Duration;

/**
 * How an index is built and searched.
 *
 * @param encoding of the quantised vectors
 * @param graph null: none, and every scan is exhaustive
 * @param scanThreads threads of one exhaustive scan
 * @param buildThreads threads that write while many images come in
 * @param pollEvery how often the database is asked
 * @param commitEvery how often the index is made durable
 */
record IndexSettings(
    ScalarEncoding encoding,
    @Nullable GraphSettings graph,
    int scanThreads,
    int buildThreads,
    Duration pollEvery,
    Duration commitEvery) {

  static IndexSettings of(GalleryConfig config) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new IndexSettings(
        ScalarEncoding.SEVEN_BIT,
        config.graph()
            ? new GraphSettings(
                config.graphConnections(), config.graphBeam(), config.graphCandidates())
            : null,
        config.scanThreads() == 0 ? cores : config.scanThreads(),
        cores,
        config.pollEvery(),
        config.commitEvery());
  }

  /** What an existing index must have been built with; otherwise it is built anew. */
  String buildParameters() {
    return graph == null
        ? encoding + ",no graph"
        : "%s,%d,%d".formatted(encoding, graph.connections(), graph.beam());
  }
}
