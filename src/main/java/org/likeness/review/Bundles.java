package org.likeness.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.review.DisclosureReport.CandidatePicture;
import org.likeness.review.DisclosureReport.StillPictures;
import org.likeness.search.FrozenCandidate;
import org.likeness.search.FrozenImage;
import org.likeness.search.FrozenSearch;
import org.likeness.search.ProbeStill;
import org.likeness.search.Purge;
import org.likeness.search.SearchImages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the disclosure of a search into one file (R8): the disclosure as JSON and as a report to
 * read, the uploads as they were sent, what was searched of them, the pictures of every candidate,
 * and a manifest of hashes, so that it can be checked without the service.
 */
@ApplicationScoped
class Bundles {
  private static final String READ_ME =
      """
      %s

      report.pdf        to read
      disclosure.json   the same for programs
      stills/           the uploads as they were sent, and the pictures that were searched
      candidates/       the custody images as they were enrolled, by rank and number
      manifest.json     every file with its length and its SHA-256

      To check that nothing was changed: likeness disclosure verify FILE.zip
      The SHA-256 of the whole file is in the audit log of the service that made it.
      """;

  private final SearchImages images;
  private final ReportWriter reports;
  private final ObjectMapper json;

  Bundles(SearchImages images, ReportWriter reports, ObjectMapper json) {
    this.images = images;
    this.reports = reports;
    this.json = json;
  }

  /**
   * A bundle.
   *
   * @param content to be read once and closed; its file has no name
   * @param sha256 of the content
   */
  record Made(InputStream content, Sha256 sha256) {}

  Made make(FrozenSearch search, Disclosure disclosure) {
    try {
      FileChannel file = unnamed();
      try {
        Sha256 sha256 = write(Channels.newOutputStream(file), search, disclosure);
        return new Made(Channels.newInputStream(file.position(0)), sha256);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A disclosure could not be written", e);
    }
  }

  /** A file that is gone from its folder before anything is in it: a kill leaves nothing. */
  static FileChannel unnamed() throws IOException {
    return FileChannel.open(
        Files.createTempFile("disclosure", ".zip"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private Sha256 write(OutputStream out, FrozenSearch search, Disclosure disclosure)
      throws IOException {
    BundleZip zip = new BundleZip(out);
    try (zip) {
      zip.add("README.txt", "how to read and check this", readMe(disclosure));
      zip.add(
          "disclosure.json",
          "the disclosure for programs",
          json.writerWithDefaultPrettyPrinter().writeValueAsBytes(disclosure));
      List<StillPictures> stills = new ArrayList<>();
      for (ProbeStill still : search.stills()) {
        stills.add(still(zip, still, disclosure.search().purged()));
      }
      List<CandidatePicture> candidates = new ArrayList<>();
      for (FrozenCandidate candidate : search.candidates()) {
        for (int i = 0; i < candidate.images().size(); i++) {
          candidates.add(candidate(zip, candidate, i));
        }
      }
      DisclosureReport report =
          new DisclosureReport(
              disclosure,
              stills,
              candidates,
              reports.marked(disclosure.decisions(), stills, candidates),
              zip.files());
      zip.add("report.pdf", "the disclosure to read", reports.pdf(report));
      zip.finish(json);
    }
    return zip.sha256();
  }

  private static byte[] readMe(Disclosure disclosure) {
    return READ_ME.formatted(disclosure.notice()).getBytes(StandardCharsets.UTF_8);
  }

  private StillPictures still(BundleZip zip, ProbeStill still, @Nullable Purge purged)
      throws IOException {
    int index = still.facts().index();
    if (purged != null) {
      zip.addMissing("still " + index, purged.words(), still.facts().sha256());
      return new StillPictures(index, null, null, still.warnings());
    }
    String name = "stills/" + index;
    byte[] upload = images.upload(still);
    byte[] searched = images.searched(upload, still.facts()).jpeg();
    zip.add(
        name + "-original." + still.facts().format(), "still " + index + " as it was sent", upload);
    zip.add(name + "-searched.jpg", "still " + index + " as it was searched", searched);
    return new StillPictures(index, images.shown(upload).jpeg(), searched, still.warnings());
  }

  private CandidatePicture candidate(BundleZip zip, FrozenCandidate candidate, int number)
      throws IOException {
    FrozenImage image = candidate.images().get(number);
    String what = "candidate " + candidate.rank() + ", image " + (number + 1);
    byte[] enrolled;
    try {
      enrolled = images.enrolled(image);
    } catch (Problem e) {
      String missing = missing(e);
      zip.addMissing(what, missing, image.sha256());
      return new CandidatePicture(candidate.rank(), image, null, missing);
    }
    String name = "candidates/%03d-%d".formatted(candidate.rank(), number + 1);
    zip.add(name + ".image", what + " as it was enrolled", enrolled);
    byte[] shown = images.shown(enrolled).jpeg();
    zip.add(name + ".jpg", what + " without metadata", shown);
    return new CandidatePicture(candidate.rank(), image, shown, null);
  }

  /** Why there is no picture; any other failure goes on. */
  private static String missing(Problem failure) {
    String detail = failure.getMessage();
    if (failure.type() != ProblemType.GONE || detail == null) {
      throw failure;
    }
    return detail;
  }
}
