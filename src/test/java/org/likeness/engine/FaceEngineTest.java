package org.likeness.engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.engine.Analysis.Enrolled;
import org.likeness.engine.Analysis.Rejected;
import org.likeness.engine.Portraits.Row;
import org.likeness.engine.StillAnalysis.Analysed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FaceEngineTest {

  private static FaceEngine engine;
  private static Portraits portraits;

  @BeforeAll
  static void open() {
    portraits = Portraits.in(SharedFiles.portraits());
    engine = FaceEngine.open(EngineSettings.defaults(SharedFiles.models()));
  }

  @AfterAll
  static void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void enrolsAPortraitWithItsStages() {
    Enrolled enrolled = enrolled(portrait(0));

    assertThat(enrolled.template().modelId()).isEqualTo("mobilefacenet-128");
    assertThat(enrolled.template().dimensions()).isEqualTo(128);
    assertThat(enrolled.quality().score()).isBetween(50, 100);
    assertThat(enrolled.quality().warnings()).isEmpty();
    assertThat(enrolled.stages().milliseconds()).containsOnlyKeys(Stage.values());
    assertThat(engine.modelSha256()).hasSize(64);
    assertThat(engine.preprocessingVersion()).endsWith("yunet-n");
  }

  @Test
  void theSameFileGivesTheSameTemplateBySearchAndByEnrolment() {
    for (int i = 0; i < 10; i++) {
      FaceTemplate enrolled = enrolled(portrait(i)).template();
      Analysed still = (Analysed) engine.analyse(portrait(i));
      FaceTemplate searched = engine.embed(still.image(), still.faces().getFirst().face());

      assertThat(enrolled.cosine(searched).value()).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void severalThreadsGetWhatOneThreadGets() throws Exception {
    List<byte[]> files =
        Stream.iterate(0, i -> i + 1).limit(16).map(FaceEngineTest::portrait).toList();
    List<FaceTemplate> alone = files.stream().map(file -> enrolled(file).template()).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<FaceTemplate>> work =
          files.stream()
              .map(file -> (Callable<FaceTemplate>) () -> enrolled(file).template())
              .toList();
      var results = threads.invokeAll(work);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(alone.get(i));
      }
    }
  }

  @Test
  void aBatchGivesWhatSingleChipsGive() {
    List<FaceChip> chips =
        Stream.of(0, 1, 2)
            .map(i -> (Analysed) engine.analyse(portrait(i)))
            .map(still -> engine.align(still.image(), still.faces().getFirst().face()))
            .toList();

    List<FaceTemplate> batch = engine.embed(chips);

    assertThat(engine.embed(List.<FaceChip>of())).isEmpty();
    for (int i = 0; i < chips.size(); i++) {
      assertThat(batch.get(i).cosine(engine.embed(List.of(chips.get(i))).getFirst()).value())
          .isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void eyesMarkedByHandStandInForDetection() {
    Analysed still = (Analysed) engine.analyse(portrait(3));
    DetectedFace face = still.faces().getFirst().face();
    EyeMarks marks = new EyeMarks(face.landmarks().rightEye(), face.landmarks().leftEye());

    FaceTemplate marked = engine.embed(still.image(), marks);

    assertThat(marked.cosine(engine.embed(still.image(), face)).value()).isGreaterThan(0.75);
    assertThat(engine.measure(still.image(), engine.faceAt(marks)).warnings())
        .extracting(QualityWarning::code)
        .contains("hand-marked");
  }

  @Test
  void fusionLiesBetweenItsParts() {
    FaceTemplate one = enrolled(portrait(0)).template();
    FaceTemplate other = enrolled(portrait(1)).template();

    FaceTemplate fused = FaceTemplate.mean(List.of(one, other), new double[] {2, 2});
    FaceTemplate nearer = FaceTemplate.mean(List.of(one, other), new double[] {2, 1});

    assertThat(fused.cosine(one).value()).isCloseTo(fused.cosine(other).value(), within(1e-4));
    assertThat(nearer.cosine(one).value()).isGreaterThan(fused.cosine(one).value());
    assertThat(FaceTemplate.mean(List.of(one), new double[] {1}).cosine(one).value())
        .isCloseTo(1, within(1e-6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceTemplate.mean(List.of(), new double[0]));
    FaceTemplate foreign = FaceTemplate.ofUnnormalised("another", new float[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FaceTemplate.mean(List.of(one, foreign), new double[] {1, 1}))
        .withMessageContaining("another");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.53, 1, 8})
  void findsFacesFromTwentyFourPixelsBetweenTheEyesInAnyFrame(double scale) {
    DecodedImage portrait = image(portrait(5));
    int side = (int) Math.max(1920, 400 * scale);
    DecodedImage scene = placed(portrait, side, side * 9 / 16, scale);

    Analysed still = engine.analyse(scene);

    assertThat(still.faces()).hasSize(1);
    assertThat(similarity(still, portrait(5))).isGreaterThan(0.8);
  }

  @Test
  void findsAFaceThatFillsTheFrame() {
    Analysed still = (Analysed) engine.analyse(portrait(7));
    DecodedImage face = still.image().crop(still.faces().getFirst().face().box());

    assertThat(engine.analyse(face).faces()).hasSize(1);
    assertThat(engine.analyse(face).faces().getFirst().quality().faceShare()).isGreaterThan(0.7);
  }

  @Test
  void refusesTwoEqualFacesButNotAFaceInTheBackground() {
    DecodedImage left = image(portrait(0));
    DecodedImage right = image(portrait(1));

    assertThat(engine.enrol(pair(left, right, 1).toJpeg(0.95)))
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo(RejectReason.SEVERAL_FACES));
    assertThat(engine.enrol(pair(left, right, 0.35).toJpeg(0.95)))
        .isInstanceOfSatisfying(
            Enrolled.class,
            e ->
                assertThat(e.template().cosine(enrolled(portrait(0)).template()).value())
                    .isGreaterThan(0.9));
  }

  @Test
  void tellsWhyThereIsNoTemplate() {
    byte[] noFace =
        TestImages.file(TestImages.picture(300, 200, BufferedImage.TYPE_INT_RGB), "png");

    assertThat(((Rejected) engine.enrol(noFace)).reason()).isEqualTo(RejectReason.NO_FACE);
    assertThat(((Rejected) engine.enrol(new byte[0])).reason()).isEqualTo(RejectReason.UNREADABLE);
    assertThat(((Analysed) engine.analyse(noFace)).faces()).isEmpty();
    byte[] onePixel = TestImages.file(TestImages.picture(1, 1, BufferedImage.TYPE_INT_RGB), "png");
    assertThat(((Analysed) engine.analyse(onePixel)).faces()).isEmpty();
    byte[] wide = TestImages.file(TestImages.picture(15_000, 2, BufferedImage.TYPE_INT_RGB), "png");
    assertThat(((Analysed) engine.analyse(wide)).faces()).isEmpty();
  }

  @Test
  void warnsOfSmallDarkAndTurnedFacesInPlainWords() {
    DecodedImage portrait = image(portrait(2));
    BufferedImage small = scaled(portrait, 0.4);
    Quality quality =
        engine.analyse(DecodedImage.of(small, ImageFormat.PNG)).faces().getFirst().quality();
    Quality whole = engine.analyse(portrait).faces().getFirst().quality();

    assertThat(quality.warnings())
        .anySatisfy(
            w -> assertThat(w.words()).matches("eyes \\d+ pixels apart: expect missed matches"));
    assertThat(quality.score()).isLessThan(whole.score());
    assertThat(quality.interEyeDistance()).isCloseTo(0.4 * whole.interEyeDistance(), within(2.0));
  }

  @Test
  void traceShowsEveryStepAndWritesIt(@TempDir Path folder) throws IOException {
    EngineTrace trace = engine.trace(portrait(0));

    trace.writeTo(folder);

    assertThat(trace.looks()).isNotEmpty();
    assertThat(trace.faces()).hasSize(1);
    assertThat(folder)
        .isDirectoryContaining("glob:**/look-0.png")
        .isDirectoryContaining("glob:**/faces.png");
    assertThat(folder.resolve("chip-0.png")).isNotEmptyFile();
    assertThat(folder.resolve("trace.json"))
        .content()
        .contains("landmarks", "redacted", "interEyeDistance");
  }

  @Test
  void everyInstalledModelRuns() {
    ModelStore store = new ModelStore(SharedFiles.models());
    for (ModelEntry.Recogniser recogniser : ModelCatalogue.standard().recognisers()) {
      for (ModelEntry.Detector detector : ModelCatalogue.standard().detectors()) {
        if (store.check(recogniser) instanceof ModelCheck.Good
            && store.check(detector) instanceof ModelCheck.Good) {
          EngineSettings settings = EngineSettings.defaults(SharedFiles.models());
          try (FaceEngine other =
              FaceEngine.open(
                  settings.withRecogniser(recogniser.id()).withDetector(detector.id()))) {
            assertThat(((Enrolled) other.enrol(portrait(0))).template().dimensions())
                .isEqualTo(recogniser.dimensions());
          }
        }
      }
    }
  }

  private static byte[] portrait(int index) {
    Row row = portraits.gallery().get(index);
    return portraits.bytes(row);
  }

  private static Enrolled enrolled(byte[] file) {
    return (Enrolled) engine.enrol(file);
  }

  private static DecodedImage image(byte[] file) {
    return ((Decoding.Decoded) engine.decode(file)).image();
  }

  private static double similarity(Analysed still, byte[] original) {
    FaceTemplate found = engine.embed(still.image(), still.faces().getFirst().face());
    return found.cosine(enrolled(original).template()).value();
  }

  private static BufferedImage scaled(DecodedImage image, double scale) {
    return DecodedImage.of(image.toPicture(), ImageFormat.PNG)
        .within((int) (scale * Math.max(image.width(), image.height())))
        .toPicture();
  }

  private static DecodedImage placed(DecodedImage image, int width, int height, double scale) {
    BufferedImage scene =
        new BufferedImage(
            width, Math.max(height, (int) (image.height() * scale)), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = scene.createGraphics();
    graphics.setColor(new Color(90, 100, 110));
    graphics.fillRect(0, 0, scene.getWidth(), scene.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    int w = (int) (image.width() * scale);
    graphics.drawImage(
        image.toPicture(), (width - w) / 2, 0, w, (int) (image.height() * scale), null);
    graphics.dispose();
    return DecodedImage.of(scene, ImageFormat.PNG);
  }

  private static DecodedImage pair(DecodedImage left, DecodedImage right, double scale) {
    BufferedImage both =
        new BufferedImage(
            left.width() + right.width(), left.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = both.createGraphics();
    graphics.drawImage(left.toPicture(), 0, 0, null);
    graphics.drawImage(
        right.toPicture(),
        left.width(),
        0,
        (int) (right.width() * scale),
        (int) (right.height() * scale),
        null);
    graphics.dispose();
    return DecodedImage.of(both, ImageFormat.PNG);
  }
}
