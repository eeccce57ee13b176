package org.likeness.document;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.util.Optional;

/** Whether a document that somebody sent can be opened. Nothing in it is run or loaded. */
public final class PdfCheck {

  private PdfCheck() {}

  /** Why it cannot be used, for a person; empty if it can. */
  public static Optional<String> faultOf(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (document.isEncrypted()) {
        return Optional.of("is protected by a password or against copying");
      }
      return document.getNumberOfPages() == 0 ? Optional.of("has no pages") : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("is damaged: it cannot be opened");
    }
  }
}
