package org.likeness;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The table in the operations guide lists every setting of ours with its default, and no other. */
class ConfigurationIsDocumentedTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `(likeness\\.[^`]+)` \\| (?:`([^`]*)`|–) \\|.*");

  @Test
  void everySettingStandsInTheGuideWithItsDefault() throws IOException {
    assertThat(documented()).containsExactlyEntriesOf(declared());
  }

  private static Map<String, String> declared() {
    Map<String, String> settings = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.likeness")
            .stream()
            .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
            .map(JavaClass::reflect)
            .flatMap(
                type ->
                    ConfigMappings.getProperties(ConfigClass.configClass(type)).entrySet().stream())
            // a list has a second name for its elements
            .filter(setting -> !setting.getKey().endsWith("[*]"))
            .forEach(setting -> settings.put(setting.getKey(), defaultOf(setting.getValue())));
    return settings;
  }

  private static String defaultOf(Property property) {
    if (property.isLeaf() && property.hasDefaultValue()) {
      return String.valueOf(property.asLeaf().getDefaultValue());
    }
    return property.isPrimitive() && property.hasDefaultValue()
        ? String.valueOf(property.asPrimitive().getDefaultValue())
        : "";
  }

  private static Map<String, String> documented() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/docs/operations.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        settings.put(row.group(1), row.group(2) == null ? "" : row.group(2));
      }
    }
    return settings;
  }
}
