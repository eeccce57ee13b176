package org.likeness.search;

import org.likeness.engine.AnalysedFace;
import org.likeness.engine.DecodedImage;
import org.likeness.engine.Decoding;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.Stage;
import org.likeness.engine.StageClock;
import org.likeness.engine.StillAnalysis;
import org.likeness.media.Sha256;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a still: decode, edit, find and measure all faces (S2, S3). */
@ApplicationScoped
class StillReader {

  StillReading read(FaceEngine engine, int index, byte[] original, List<ImageEdit> edits) {
    StageClock clock = new StageClock();
    return switch (clock.time(Stage.DECODE, () -> engine.decode(original))) {
      case Decoding.Refused refused ->
          new StillReading.Unusable(index, refused.reason(), refused.detail());
      case Decoding.Decoded decoded ->
          edit(engine, new Upload(index, Sha256.of(original), decoded.image()), edits, clock);
    };
  }

  private record Upload(int index, Sha256 sha256, DecodedImage image) {}

  private static StillReading edit(
      FaceEngine engine, Upload upload, List<ImageEdit> edits, StageClock clock) {
    return switch (clock.time(Stage.DECODE, () -> Derivation.of(upload.image(), edits))) {
      case Derivation.Refused refused ->
          new StillReading.EditRefused(upload.index(), refused.step(), refused.reason());
      case Derivation.Derived derived -> {
        CompletableFuture<Sha256> pixels = CompletableFuture.supplyAsync(derived::pixels);
        StillAnalysis.Analysed analysed = engine.analyse(derived.image());
        yield new StillReading.Read(
            facts(upload, edits, derivative(derived.image(), pixels.join()), analysed.faces()),
            derived.image(),
            clock.stages().plus(analysed.stages()));
      }
    };
  }

  private static StillFacts facts(
      Upload upload, List<ImageEdit> edits, Derivative derivative, List<AnalysedFace> faces) {
    return new StillFacts(
        upload.index(),
        upload.sha256().hex(),
        upload.image().format().name().toLowerCase(Locale.ROOT),
        upload.image().width(),
        upload.image().height(),
        edits,
        derivative,
        IntStream.range(0, faces.size()).mapToObj(i -> FaceFound.of(i, faces.get(i))).toList(),
        null);
  }

  private static Derivative derivative(DecodedImage image, Sha256 pixels) {
    return new Derivative(image.width(), image.height(), pixels.hex());
  }
}
