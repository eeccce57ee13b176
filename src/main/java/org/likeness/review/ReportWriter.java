package org.likeness.review;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.likeness.review.DisclosureReport.CandidatePicture;
import org.likeness.review.DisclosureReport.MarkedPicture;
import org.likeness.review.DisclosureReport.StillPictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes reports as tagged PDF that a screen reader can read, with fonts of its own for names in
 * any direction. Nothing outside the report is ever loaded.
 */
@ApplicationScoped
class ReportWriter {
  private static final String FAMILY = "Report";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  private static final String BOLD = "DejaVuSans-Bold.ttf";

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
    Digits digits = new Digits(open(BOLD));
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
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.useUriResolver(
        (base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
    font(builder, "DejaVuSans.ttf", 400);
    font(builder, BOLD, 700);
    builder.withProducer("Likeness");
    builder.withHtmlContent(Templates.disclosure(report).render(), null);
    builder.toStream(pdf);
    builder.run();
    return pdf.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(() -> open(file), FAMILY, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(ReportWriter.class.getResourceAsStream(FONTS + file), file);
  }
}
