package org.likeness.evaluation;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills the templates of pages. They have no script, and load nothing. */
public final class ReportPage {
  private static final String HTML = "text/html";

  private final Engine engine =
      Engine.builder()
          .addDefaults()
          .addValueResolver(ValueResolvers.rawResolver())
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(HTML)))
          .build();

  String report(EvaluationReport report) {
    return page(
        "report.html",
        Map.of(
            "report",
            report,
            "plots",
            List.of(
                picture(Plots.det(report.conditions())),
                picture(Plots.cmc(report.conditions())),
                picture(Plots.scores(report.scores())))));
  }

  String comparison(ReportComparison comparison) {
    return page("comparison.html", Map.of("comparison", comparison));
  }

  /**
   * A drawn plot.
   *
   * @param title for people
   * @param svg the element
   */
  public record Picture(String title, String svg) {}

  private static Picture picture(Plots.Plot plot) {
    return new Picture(plot.title(), plot.svg());
  }

  private String page(String template, Map<String, Object> data) {
    TemplateInstance page =
        engine.parse(resource(template), Variant.forContentType(HTML)).instance();
    page.data("style", resource("style.css"));
    data.forEach(page::data);
    return page.render();
  }

  private static String resource(String name) {
    try (InputStream text =
        Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a template inside the program is damaged", e);
    }
  }
}
