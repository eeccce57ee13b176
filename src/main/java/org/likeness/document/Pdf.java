package org.likeness.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Writes tagged PDF that a screen reader can read, with fonts of its own for names in any
 * direction. Nothing outside the document is ever loaded.
 */
public final class Pdf {
  private static final String FAMILY = "Report";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String BOLD = "DejaVuSans-Bold.ttf";

  private Pdf() {}

  /** A document of well-formed HTML, whose style names the font family {@code Report}. */
  public static byte[] of(String html) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.useUriResolver(
        (base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
    builder.useFont(() -> font("DejaVuSans.ttf"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(Pdf::bold, FAMILY, 700, FontStyle.NORMAL, true);
    builder.withProducer("Likeness");
    builder.withHtmlContent(html, null);
    builder.toStream(pdf);
    builder.run();
    return pdf.toByteArray();
  }

  /** The bold font of the documents; the caller's to close. */
  public static InputStream bold() {
    return font(BOLD);
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + file), file);
  }
}
