package org.likeness.search;

import org.likeness.engine.DecodedImage;
import org.likeness.engine.Decoding;
import org.likeness.engine.ImageDecoder;
import org.likeness.gallery.EngineConfig;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import jakarta.enterprise.context.ApplicationScoped;

/** Pictures for display: upright, without any metadata of the original, as JPEG. */
@ApplicationScoped
public class SearchImages {
  private static final int LONGEST_SIDE = 2400;
  private static final double JPEG_QUALITY = 0.92;

  private final MediaStore media;
  private final ErasedPictures erased;
  private final ImageDecoder decoder;

  SearchImages(MediaStore media, ErasedPictures erased, EngineConfig config) {
    this.media = media;
    this.erased = erased;
    this.decoder = new ImageDecoder(config.limits(), config.nativeJpeg());
  }

  /** The derivative that was searched. */
  public ShownPicture searched(ProbeStill still) {
    return searched(upload(still), still.facts());
  }

  /** The derivative of an upload that is at hand. */
  public ShownPicture searched(byte[] original, StillFacts facts) {
    return switch (Derivation.of(decode(original), facts.edits())) {
      case Derivation.Derived derived -> shown(derived.image());
      case Derivation.Refused refused ->
          throw new IllegalStateException("a step that was done once cannot be done: " + refused);
    };
  }

  /** The upload without the edits. */
  public ShownPicture unedited(ProbeStill still) {
    return shown(upload(still));
  }

  /** The upload as it was sent. */
  public byte[] upload(ProbeStill still) {
    return original(still.facts().sha256());
  }

  /**
   * An image of a candidate as it was enrolled.
   *
   * @throws Problem gone if it has been erased, even where another image has the very same bytes
   */
  public byte[] enrolled(FrozenImage image) {
    erased.requireKept(image.imageId());
    return original(image.sha256());
  }

  /** An image of a candidate. */
  public ShownPicture candidate(FrozenImage image) {
    return shown(enrolled(image));
  }

  /** An original that is at hand, as it is. */
  public ShownPicture shown(byte[] original) {
    return shown(decode(original));
  }

  private byte[] original(String sha256) {
    return media
        .get(new Sha256(sha256))
        .orElseThrow(() -> Problem.of(ProblemType.GONE, "The picture has been erased"));
  }

  private DecodedImage decode(byte[] original) {
    return switch (decoder.decode(original)) {
      case Decoding.Decoded decoded -> decoded.image();
      case Decoding.Refused refused ->
          throw new IllegalStateException(
              "a picture that was accepted once cannot be read: " + refused.reason());
    };
  }

  private static ShownPicture shown(DecodedImage image) {
    byte[] jpeg = image.within(LONGEST_SIDE).toJpeg(JPEG_QUALITY);
    return new ShownPicture(jpeg, image.width(), image.height());
  }
}
