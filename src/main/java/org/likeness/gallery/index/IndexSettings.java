package org.likeness.gallery.index;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.likeness.gallery.GalleryConfig;

import java.time.Duration;

/**
 * How an index is built and searched.
 *
 * @param encoding of the quantised vectors
 * @param connections neighbours of each vector in the graph
 * @param beam candidates looked at while a vector is put into the graph
 * @param graphCandidates vectors that an approximate scan compares at least
 * @param scanThreads threads of one exhaustive scan
 * @param pollEvery how often the database is asked
 * @param commitEvery how often the index is made durable
 */
record IndexSettings(
    ScalarEncoding encoding,
    int connections,
    int beam,
    int graphCandidates,
    int scanThreads,
    Duration pollEvery,
    Duration commitEvery) {

  static IndexSettings of(GalleryConfig config) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new IndexSettings(
        ScalarEncoding.SEVEN_BIT,
        config.graphConnections(),
        config.graphBeam(),
        config.graphCandidates(),
        config.scanThreads() == 0 ? cores : config.scanThreads(),
        config.pollEvery(),
        config.commitEvery());
  }

  /** What an existing index must have been built with; otherwise it is built anew. */
  String buildParameters() {
    return "%s,%d,%d".formatted(encoding, connections, beam);
  }
}
