package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.search.FrozenImage;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * What the report of a disclosure shows.
 *
 * @param disclosure all of it
 * @param stills their pictures
 * @param candidates every image of every candidate, by rank
 * @param files the other files of the bundle
 */
record DisclosureReport(
    Disclosure disclosure,
    List<StillPictures> stills,
    List<CandidatePicture> candidates,
    List<BundleFile> files) {

  /**
   * A still before and after its edits.
   *
   * @param index its number
   * @param original JPEG
   * @param searched JPEG
   * @param warnings about the quality of the face, in words
   */
  record StillPictures(int index, byte[] original, byte[] searched, List<String> warnings) {

    /** The upload as an address that holds the picture itself. */
    public String originalAddress() {
      return address(original);
    }

    /** What was searched, likewise. */
    public String searchedAddress() {
      return address(searched);
    }
  }

  /**
   * An image of a candidate.
   *
   * @param rank of the candidate
   * @param image what is known of it
   * @param picture JPEG; null if it has been erased since
   */
  record CandidatePicture(int rank, FrozenImage image, byte @Nullable [] picture) {

    /** The picture as an address that holds it; null if it has been erased. */
    public @Nullable String address() {
      return picture == null ? null : DisclosureReport.address(picture);
    }

    /** The cosine to three decimals. */
    public String score() {
      return String.format(Locale.ROOT, "%.3f", image.score());
    }
  }

  private static String address(byte[] jpeg) {
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
  }
}
