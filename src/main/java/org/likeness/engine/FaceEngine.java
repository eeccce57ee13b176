package org.likeness.engine;

import org.likeness.engine.Decoding.Decoded;
import org.likeness.engine.Decoding.Refused;

import java.util.List;

/**
 * Finds faces in still images and turns them into templates that can be compared. All methods may
 * be called by several threads at once; each works on the calling thread unless {@link
 * EngineSettings#threads()} says otherwise.
 */
public final class FaceEngine implements AutoCloseable {

  /**
   * Raised whenever decoding, detection, alignment, sampling or embedding changes in a way that
   * changes templates. Templates of different versions should not be compared.
   */
  private static final String PREPROCESSING = "3";

  private final ImageDecoder decoder;
  private final FaceDetector detector;
  private final Embedder embedder;
  private final Enroller enroller;
  private final ModelEntry.Detector detectorEntry;
  private final ModelEntry.Recogniser recogniserEntry;

  private FaceEngine(EngineSettings settings) {
    ModelCatalogue catalogue = ModelCatalogue.standard();
    ModelStore store = new ModelStore(settings.models());
    detectorEntry = catalogue.detector(settings.detectorId());
    recogniserEntry = catalogue.recogniser(settings.recogniserId());
    decoder = new ImageDecoder(settings.limits(), settings.nativeJpeg());
    detector =
        new FaceDetector(Detection.open(store, catalogue, detectorEntry, settings.threads()));
    try {
      embedder =
          new Embedder(OrtModel.load(store, recogniserEntry, settings.threads()), recogniserEntry);
    } catch (ModelProblem e) {
      detector.close();
      throw e;
    }
    enroller = new Enroller(this, decoder, detector, recogniserEntry.chip());
  }

  /**
   * Loads and verifies the models.
   *
   * @throws ModelProblem if a model is unknown, missing, not the catalogue's file or cannot be
   *     loaded
   */
  public static FaceEngine open(EngineSettings settings) {
    return new FaceEngine(settings);
  }

  /** Catalogue id of the recogniser, stored with every template. */
  public String modelId() {
    return recogniserEntry.id();
  }

  /** SHA-256 of the recogniser's file. */
  public String modelSha256() {
    return recogniserEntry.sha256();
  }

  /** Catalogue id of the detector. */
  public String detectorId() {
    return detectorEntry.id();
  }

  /** Dimensions of the templates. */
  public int dimensions() {
    return recogniserEntry.dimensions();
  }

  /**
   * Names what comes before the recogniser: version of the steps and detector. Templates belong
   * together only if it is the same.
   */
  public String preprocessingVersion() {
    return PREPROCESSING + "/" + detectorEntry.id();
  }

  /** Whether JPEG files are read by the native library, and large ones at a fraction. */
  public boolean readsJpegNatively() {
    return decoder.readsJpegNatively();
  }

  /** Turns a file into an upright image. */
  public Decoding decode(byte[] file) {
    return decoder.decode(file);
  }

  /** All faces of an image, largest first. */
  public List<DetectedFace> detect(DecodedImage image) {
    return detector.detect(image);
  }

  /** Measures a face. */
  public Quality measure(DecodedImage image, DetectedFace face) {
    return measure(image, face, align(image, face));
  }

  /** Quality is measured on the standard chip, whatever the recogniser's looks like. */
  Quality measure(DecodedImage image, DetectedFace face, FaceChip chip) {
    FaceChip standard =
        recogniserEntry.chip().equals(ChipGeometry.STANDARD)
            ? chip
            : Aligner.align(image, face.landmarks(), ChipGeometry.STANDARD);
    return QualityMeter.measure(image, face, standard);
  }

  /** Cuts a face out, level and at the recogniser's size. */
  public FaceChip align(DecodedImage image, DetectedFace face) {
    return Aligner.align(image, face.landmarks(), recogniserEntry.chip());
  }

  /** The face that has its eyes at marks made by hand (S3); its confidence is 0. */
  public DetectedFace faceAt(EyeMarks marks) {
    return Aligner.face(marks);
  }

  /** One template for each chip, in order. */
  public List<FaceTemplate> embed(List<FaceChip> chips) {
    return embedder.embed(chips);
  }

  /** The template of a face. */
  public FaceTemplate embed(DecodedImage image, DetectedFace face) {
    return embed(List.of(align(image, face))).getFirst();
  }

  /** The template of a face whose eyes were marked by hand. */
  public FaceTemplate embed(DecodedImage image, EyeMarks marks) {
    return embed(image, faceAt(marks));
  }

  /** Finds and measures all faces of a file (S3). */
  public StillAnalysis analyse(byte[] file) {
    StageClock clock = new StageClock();
    return decoder.decode(
        file,
        ImageDecoder.WHOLE,
        decoding -> {
          clock.lap(Stage.DECODE);
          return switch (decoding) {
            case Refused(RejectReason reason, String detail) ->
                new StillAnalysis.Refused(reason, detail, clock.stages());
            case Decoded(DecodedImage image) -> analyse(image, clock);
          };
        });
  }

  /** Finds and measures all faces of an image that was decoded, and perhaps edited, before. */
  public StillAnalysis.Analysed analyse(DecodedImage image) {
    return analyse(image, new StageClock());
  }

  private StillAnalysis.Analysed analyse(DecodedImage image, StageClock clock) {
    List<DetectedFace> faces = clock.time(Stage.DETECT, () -> detect(image));
    List<AnalysedFace> analysed =
        faces.stream()
            .map(
                face ->
                    new AnalysedFace(face, clock.time(Stage.QUALITY, () -> measure(image, face))))
            .toList();
    return new StillAnalysis.Analysed(image, analysed, clock.stages());
  }

  /**
   * Makes the template of a file that should show one person. A face at least twice as wide as
   * every other counts as the subject. Quality is measured and recorded but rejects only a face
   * without any usable detail.
   */
  public Analysis enrol(byte[] file) {
    return enroller.enrol(file);
  }

  /**
   * Everything that happens to a file on its way, for inspection: the same steps as {@link
   * #analyse(byte[])} and then embedding.
   *
   * @throws IllegalArgumentException if the file cannot be decoded; the message says why
   */
  public EngineTrace trace(byte[] file) {
    DecodedImage image =
        switch (decode(file)) {
          case Refused(RejectReason reason, String detail) ->
              throw new IllegalArgumentException(reason.code() + ": " + detail);
          case Decoded(DecodedImage decoded) -> decoded;
        };
    StageClock clock = new StageClock();
    List<FaceDetector.Look> looks = clock.time(Stage.DETECT, () -> detector.looks(image));
    List<DetectedFace> candidates = detector.candidates(looks);
    List<DetectedFace> faces =
        clock.time(Stage.DETECT, () -> detector.confirmed(image, candidates));
    return new EngineTrace(
        image,
        looks.stream().map(EngineTrace.Look::of).toList(),
        candidates,
        faces.stream().map(face -> traced(image, face, clock)).toList(),
        clock.stages());
  }

  private EngineTrace.Face traced(DecodedImage image, DetectedFace face, StageClock clock) {
    FaceChip chip = clock.time(Stage.ALIGN, () -> align(image, face));
    Quality quality = clock.time(Stage.QUALITY, () -> measure(image, face, chip));
    FaceTemplate template = clock.time(Stage.EMBED, () -> embed(List.of(chip)).getFirst());
    return new EngineTrace.Face(face, chip, quality, template);
  }

  @Override
  public void close() {
    detector.close();
    embedder.close();
  }
}
