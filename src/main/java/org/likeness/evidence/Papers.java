package org.likeness.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.likeness.access.Forces;
import org.likeness.document.Pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

/** Receipts and signed statements, to print. */
@ApplicationScoped
class Papers {
  private final Forces forces;

  Papers(Forces forces) {
    this.forces = forces;
  }

  /** The templates. */
  @CheckedTemplate(basePath = "evidence")
  static final class Templates {
    static native TemplateInstance receipt(Receipt receipt);

    static native TemplateInstance statement(SignedStatement statement);

    private Templates() {}
  }

  byte[] receipt(Receipt receipt) {
    return pdf(Templates.receipt(receipt));
  }

  /** What was just signed. */
  byte[] statement(PackRow row) {
    return pdf(
        Templates.statement(
            new SignedStatement(
                row.reference,
                forces.organisationName(row.organisation),
                Objects.requireNonNull(row.witnessName),
                Objects.requireNonNull(row.witnessAccount).lines().toList(),
                Statement.OF_TRUTH,
                Objects.requireNonNull(row.signature),
                Objects.requireNonNull(row.signedAt))));
  }

  private static byte[] pdf(TemplateInstance template) {
    try {
      return Pdf.of(template.render());
    } catch (IOException e) {
      throw new UncheckedIOException("The document could not be written", e);
    }
  }
}
