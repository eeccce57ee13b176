package org.likeness.engine;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.RealData;
import org.likeness.cli.RegistryModels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The converted networks against the package that they are from, on 50 faces: real portraits where
 * they are here, else the synthetic ones of the repository.
 */
class PackageComparisonTest {
  private static final int FACES = 50;
  private static final int SIDE = 416;
  private static final int LONG_SIDE = 256;
  private static final double THRESHOLD = 0.5;

  private static final ModelCatalogue CATALOGUE = ModelCatalogue.standard();
  private static ReferenceProgram reference;
  private static ModelStore store;
  private static List<DecodedImage> images;
  private static List<FaceChip> chips;

  @BeforeAll
  static void prepare() throws IOException, InterruptedException {
    Path models = RegistryModels.required();
    reference = ReferenceProgram.installed();
    store = new ModelStore(models);
    images = new ArrayList<>();
    chips = new ArrayList<>();
    try (FaceEngine engine = FaceEngine.open(EngineSettings.defaults(models))) {
      assertThat(engine.modelId()).isEqualTo("dlib-resnet-128");
      for (Path file : files()) {
        DecodedImage image = ((Decoding.Decoded) engine.decode(Files.readAllBytes(file))).image();
        List<DetectedFace> faces = engine.detect(image);
        if (!faces.isEmpty() && images.size() < FACES) {
          images.add(image);
          chips.add(engine.align(image, faces.getFirst()));
        }
      }
    }
    assertThat(images).hasSize(FACES);
  }

  @Test
  void recogniserGivesTheSameNumbers() throws IOException, InterruptedException {
    for (FaceChip chip : chips) {
      reference.ask("descriptor", new Planes(chip.planes(), chip.side(), chip.side()));
    }
    double[][] expected = reference.answers();

    double largest = 0;
    try (OrtModel model = OrtModel.load(store, CATALOGUE.recogniser("dlib-resnet-128"), 1)) {
      for (int i = 0; i < FACES; i++) {
        float[] found = model.output(model.run(chips.get(i).planes(), 1, 3, 150, 150), "embedding");
        assertThat(found).hasSize(expected[i].length).hasSize(128);
        largest = Math.max(largest, largestDifference(found, expected[i]));
      }
    }

    say("largest difference of a value of the recogniser", largest);
    assertThat(largest).isLessThan(1e-3);
  }

  @Test
  void detectorFindsTheSameBoxes() throws IOException, InterruptedException {
    List<Planes> pictures = images.stream().map(PackageComparisonTest::picture).toList();
    for (Planes picture : pictures) {
      reference.ask("boxes", picture);
    }
    double[][] expected = reference.answers();

    double largest = 0;
    int boxes = 0;
    try (CellNetwork network = cells()) {
      for (int i = 0; i < FACES; i++) {
        List<FoundBox> found = network.look(pictures.get(i), THRESHOLD);
        assertThat(found).hasSize(expected[i].length / 5);
        boxes += found.size();
        for (int k = 0; k < found.size(); k++) {
          double[] box = edges(found.get(k).box());
          largest = Math.max(largest, nearest(box, expected[i]));
        }
      }
    }

    say("largest distance of an edge of a box in pixels", largest);
    assertThat(boxes).isGreaterThanOrEqualTo(FACES * 7 / 10);
    assertThat(largest).isLessThan(1);
  }

  @Test
  void landmarksLieInTheSamePlaces() throws IOException, InterruptedException {
    List<Planes> pictures = images.stream().map(PackageComparisonTest::picture).toList();
    List<Planes.Part> parts = new ArrayList<>();
    try (CellNetwork network = cells()) {
      for (Planes picture : pictures) {
        Planes.Part part =
            network.look(picture, THRESHOLD).stream()
                .findFirst()
                .map(found -> Planes.Part.of(found.box(), picture))
                .orElse(new Planes.Part(0, 0, LONG_SIDE, LONG_SIDE));
        parts.add(part);
        reference.ask("points", picture, part.x(), part.y(), part.width(), part.height());
      }
    }
    double[][] expected = reference.answers();

    double largest = 0;
    ModelEntry.Landmarker entry = CATALOGUE.landmarker("landmarks-68");
    try (LandmarkNetwork network =
        new LandmarkNetwork(OrtModel.load(store, entry, 1), entry.side())) {
      for (int i = 0; i < FACES; i++) {
        Planes.Part part = parts.get(i);
        Box box = new Box(part.x(), part.y(), part.width(), part.height());
        List<Point> points = network.points(pictures.get(i), box);
        assertThat(points).hasSize(68);
        for (int k = 0; k < 68; k++) {
          Point there = new Point(expected[i][2 * k], expected[i][2 * k + 1]);
          largest = Math.max(largest, points.get(k).distanceTo(there));
        }
      }
    }

    say("largest distance of a landmark in pixels", largest);
    assertThat(largest).isLessThan(1);
  }

  private static CellNetwork cells() {
    return new CellNetwork(OrtModel.load(store, CATALOGUE.detector("tiny-face-detector"), 1));
  }

  private static List<Path> files() throws IOException {
    Path folder =
        RealData.facesFolder()
            .map(faces -> faces.resolve("portraits/gallery"))
            .orElse(Path.of("seed-data/custody"));
    System.out.println("compared on " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().limit(2 * FACES).toList();
    }
  }

  /** The image in the upper left of a black square. */
  private static Planes picture(DecodedImage image) {
    DetectionPass pass = DetectionPass.of(image, 1, LONG_SIDE, 0, SIDE);
    return Planes.ofBgr(pass.planes(), SIDE, SIDE);
  }

  private static double largestDifference(float[] found, double[] expected) {
    return IntStream.range(0, found.length)
        .mapToDouble(i -> Math.abs(found[i] - expected[i]))
        .max()
        .orElseThrow();
  }

  private static double[] edges(Box box) {
    return new double[] {box.x(), box.y(), box.x() + box.width(), box.y() + box.height()};
  }

  /** How far the edges are from those of the nearest box: x, y, width, height and score each. */
  private static double nearest(double[] edges, double[] boxes) {
    double best = Double.MAX_VALUE;
    for (int at = 0; at < boxes.length; at += 5) {
      Box box = new Box(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
      double[] other = edges(box);
      double worst =
          IntStream.range(0, 4).mapToDouble(i -> Math.abs(edges[i] - other[i])).max().orElseThrow();
      best = Math.min(best, worst);
    }
    return best;
  }

  private static void say(String what, double value) {
    System.out.println(String.format(Locale.ROOT, "%s, %d faces: %.2g", what, FACES, value));
  }
}
