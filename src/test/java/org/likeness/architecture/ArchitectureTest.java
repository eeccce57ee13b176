package org.likeness.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule holds for the product, and its fixture breaks it. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.likeness");

  @ParameterizedTest
  @EnumSource(Rules.class)
  void holds(Rules rule) {
    rule.rule.allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest
  @EnumSource(Rules.class)
  void bites(Rules rule) throws ClassNotFoundException {
    JavaClasses fixture = new ClassFileImporter().importClasses(Class.forName(rule.brokenBy));

    assertThat(rule.rule.evaluate(fixture).hasViolation())
        .as("%s is broken by %s", rule, rule.brokenBy)
        .isTrue();
  }
}
