package org.likeness.cli;

import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * A test of the pages in a real browser: it begins with users of each role and the seed data in the
 * gallery, and fails if a script failed or the content security policy forbade something. A test
 * class adds the three annotations that start the service.
 */
abstract class PageTest {
  @TestHTTPResource("/")
  String address;

  @TempDir Path folder;

  /** The pages; null where the test was skipped. */
  ConsolePages console;

  @BeforeEach
  void openBrowser() {
    console = new ConsolePages(address, folder);
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    if (console != null) {
      console.close();
    }
  }
}
