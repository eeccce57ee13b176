package org.likeness.engine;

/** Loads the networks of which detectors are made. */
final class Detection {

  private Detection() {}

  /**
   * The networks of a detector.
   *
   * @throws ModelProblem if one of them is missing or not the catalogue's
   */
  static FaceNetwork open(
      ModelStore store, ModelCatalogue catalogue, ModelEntry.Detector entry, int threads) {
    OrtModel network = OrtModel.load(store, entry, threads);
    if (entry.landmarks() == null) {
      return new YuNet(network, entry.fixedSide());
    }
    try {
      ModelEntry.Landmarker points = catalogue.landmarker(entry.landmarks());
      return new LandmarkedNetwork(
          new CellNetwork(network),
          new LandmarkNetwork(OrtModel.load(store, points, threads), points.side()));
    } catch (ModelProblem e) {
      network.close();
      throw e;
    }
  }
}
