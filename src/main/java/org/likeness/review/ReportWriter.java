package org.likeness.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.likeness.document.Pdf;
import org.likeness.review.DisclosureReport.CandidatePicture;
import org.likeness.review.DisclosureReport.MarkedPicture;
import org.likeness.review.DisclosureReport.StillPictures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes reports of disclosures. */
@ApplicationScoped
class ReportWriter {
  /** The templates. */
  @CheckedTemplate(basePath = "review")
  static final class Templates {
    static native TemplateInstance disclosure(DisclosureReport report);

    private Templates() {}
  }

  /** Copies of the pictures with what the reviewers drew on them. */
  List<MarkedPicture> marked(
      List<ReviewAnswer.Made> decisions,
      List<StillPictures> stills,
      List<CandidatePicture> candidates)
      throws IOException {
    List<MarkedPicture> marked = new ArrayList<>();
    Digits digits = new Digits(Pdf.bold());
    for (ReviewAnswer.Made decision : decisions) {
      for (MarkedCopy copy : MarkedCopy.of(decision, stills, candidates)) {
        byte[] picture = copy.picture();
        marked.add(
            new MarkedPicture(
                copy, picture == null ? null : MarkDrawing.on(picture, copy.marks(), digits)));
      }
    }
    return marked;
  }

  byte[] pdf(DisclosureReport report) throws IOException {
    return Pdf.of(Templates.disclosure(report).render());
  }
}
