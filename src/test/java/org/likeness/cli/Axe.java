package org.likeness.cli;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The accessibility rules of WCAG 2.2 AA that a program can check, by the console's own copy of
 * axe-core.
 */
final class Axe {
  private static final Path PROGRAM = Path.of("src/main/console/node_modules/axe-core/axe.min.js");

  private static final String RUN =
      """
      async () => {
        const {violations, passes} = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
        return passes.length < 10
          ? ['only ' + passes.length + ' rules were checked']
          : violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '));
      }
      """;

  private Axe() {}

  /** What is wrong with the page, one line for each rule; the check itself failing is wrong too. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    try {
      page.evaluate(Files.readString(PROGRAM));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<String>) page.evaluate(RUN);
  }
}
