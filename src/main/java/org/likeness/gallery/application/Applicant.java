package org.likeness.gallery.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who applies. */
enum Applicant {
  PERSON,
  PARENT_OR_GUARDIAN,
  REPRESENTATIVE;

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> wireNames() {
    return Arrays.stream(values()).map(Applicant::wireName).toList();
  }
}
