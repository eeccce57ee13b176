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
 * @param marked copies of pictures with what reviewers drew on them
 * @param files the other files of the bundle
 */
record DisclosureReport(
    Disclosure disclosure,
    List<StillPictures> stills,
    List<CandidatePicture> candidates,
    List<MarkedPicture> marked,
    List<BundleFile> files) {

  /** The pictures that were marked in a stage of the review. */
  public List<MarkedPicture> markedIn(Stage stage) {
    return marked.stream().filter(one -> one.copy().stage() == stage).toList();
  }

  /**
   * A picture with what one reviewer drew on it.
   *
   * @param copy whose and what
   * @param drawn JPEG with the marks; null if the picture has been erased
   */
  record MarkedPicture(MarkedCopy copy, byte @Nullable [] drawn) {

    /** The copy as an address that holds it; null if it has been erased. */
    public @Nullable String address() {
      return drawn == null ? null : DisclosureReport.address(drawn);
    }

    /** Every mark in words. */
    public List<String> words() {
      return copy.marks().stream().map(MarkedCopy.Drawn::words).toList();
    }
  }

  /**
   * A still before and after its edits.
   *
   * @param index its number
   * @param original JPEG; null if it was purged
   * @param searched JPEG; null if it was purged
   * @param warnings about the quality of the face, in words
   */
  record StillPictures(
      int index, byte @Nullable [] original, byte @Nullable [] searched, List<String> warnings) {

    /** The upload as an address that holds the picture itself; null if it was purged. */
    public @Nullable String originalAddress() {
      return original == null ? null : address(original);
    }

    /** What was searched, likewise. */
    public @Nullable String searchedAddress() {
      return searched == null ? null : address(searched);
    }
  }

  /**
   * An image of a candidate.
   *
   * @param rank of the candidate
   * @param image what is known of it
   * @param picture JPEG; null if it has been erased since
   * @param missing why there is none, in words; null if there is one
   */
  record CandidatePicture(
      int rank, FrozenImage image, byte @Nullable [] picture, @Nullable String missing) {

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
