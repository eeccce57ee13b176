package org.likeness.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members of an object are always there: in a record all that are not {@code @Nullable}. What
 * is null is left out of answers, unless a record says that its nulls are written.
 */
final class Presence {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName NAMED =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final DotName INCLUSION =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Map");

  private final IndexView index;
  private final Map<String, String> further;

  /**
   * Over the classes of the program.
   *
   * @param further by schema, what a request must hold although its record can do without
   */
  Presence(IndexView index, Map<String, String> further) {
    this.index = index;
    this.further = further;
  }

  void complete(OpenAPI contract) {
    Map<String, Schema> schemas = contract.getComponents().getSchemas();
    schemas.forEach(
        (name, schema) ->
            recordOf(name, schema)
                .filter(found -> !saysItself(found))
                .ifPresent(found -> require(schema, found)));
    further.forEach(
        (name, members) -> {
          Schema schema = schemas.get(name);
          if (schema != null) {
            schema.setRequired(List.of(members.split(" ")));
          }
        });
  }

  private Optional<ClassInfo> recordOf(String name, Schema schema) {
    if (schema.getProperties() == null) {
      return Optional.empty();
    }
    Set<String> members = schema.getProperties().keySet();
    return index.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .filter(found -> found.name().toString().startsWith("org.likeness."))
        .filter(found -> name.equals(nameOf(found)))
        .filter(found -> members.stream().allMatch(member -> found.field(member) != null))
        .findFirst();
  }

  private static String nameOf(ClassInfo found) {
    AnnotationInstance named = found.declaredAnnotation(NAMED);
    AnnotationValue name = named == null ? null : named.value("name");
    return name == null ? found.simpleName() : name.asString();
  }

  /** Whether the annotation of the record names them. */
  private static boolean saysItself(ClassInfo found) {
    AnnotationInstance named = found.declaredAnnotation(NAMED);
    return named != null && named.value("requiredProperties") != null;
  }

  private static void require(Schema schema, ClassInfo found) {
    String inclusion = inclusion(found);
    Set<String> always = new TreeSet<>();
    if (schema.getRequired() != null) {
      always.addAll(schema.getRequired());
    }
    for (String member : schema.getProperties().keySet()) {
      if (isAlwaysThere(found.field(member), inclusion)) {
        always.add(member);
      }
    }
    List<String> inOrder = new ArrayList<>(schema.getProperties().keySet());
    inOrder.retainAll(always);
    if (!inOrder.isEmpty()) {
      schema.setRequired(inOrder);
    }
  }

  private static boolean isAlwaysThere(FieldInfo member, String inclusion) {
    if (inclusion.equals("NON_EMPTY") && COLLECTIONS.contains(member.type().name().toString())) {
      return false;
    }
    return inclusion.equals("ALWAYS") || !member.type().hasAnnotation(NULLABLE);
  }

  private static String inclusion(ClassInfo found) {
    AnnotationInstance inclusion = found.declaredAnnotation(INCLUSION);
    return inclusion == null || inclusion.value() == null ? "" : inclusion.value().asEnum();
  }
}
