package org.likeness.contract;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes an example of a schema: the value that is given for it or for a member, else what its type,
 * format and limits allow.
 */
final class ExampleMaker {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, Schema> schemas;
  private final Map<String, Object> values;
  private final Deque<String> within = new ArrayDeque<>();

  ExampleMaker(Map<String, Schema> schemas, Map<String, Object> values) {
    this.schemas = schemas;
    this.values = values;
  }

  /** The name of the schema that this one refers to. */
  static String nameOf(Schema reference) {
    return reference.getRef().substring(SCHEMAS.length());
  }

  /**
   * An example.
   *
   * @param member name of the member whose value it is; empty at the top
   */
  Object example(Schema schema, String member) {
    if (schema.getRef() != null) {
      return ofNamed(nameOf(schema), member);
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return schema.getEnumeration().getFirst();
    }
    for (List<Schema> choices : alternatives(schema)) {
      return example(choices.getFirst(), member);
    }
    return ofType(schema, member);
  }

  private Object ofNamed(String name, String member) {
    Object given = values.get(name);
    if (given != null) {
      return given;
    }
    Schema schema = Objects.requireNonNull(schemas.get(name), name);
    if (schema.getProperties() != null && schema.getExamples() != null) {
      return schema.getExamples().getFirst();
    }
    within.push(name);
    try {
      return example(schema, member);
    } finally {
      within.pop();
    }
  }

  private static List<List<Schema>> alternatives(Schema schema) {
    if (schema.getOneOf() != null) {
      return List.of(schema.getOneOf());
    }
    return schema.getAnyOf() == null ? List.of() : List.of(schema.getAnyOf());
  }

  private Object ofType(Schema schema, String member) {
    Schema.SchemaType type =
        schema.getType() == null ? Schema.SchemaType.OBJECT : schema.getType().getFirst();
    return switch (type) {
      case ARRAY -> List.of(example(schema.getItems(), member));
      case OBJECT -> object(schema, member);
      case BOOLEAN -> true;
      case INTEGER -> schema.getMinimum() == null ? 1 : schema.getMinimum();
      case NUMBER -> schema.getMinimum() == null ? 0.5 : schema.getMinimum();
      case STRING -> text(schema, member);
      case NULL -> throw new IllegalStateException("nothing is only ever null: " + member);
    };
  }

  private Object object(Schema schema, String member) {
    Map<String, Object> example = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, value) -> put(example, name, value));
    }
    if (schema.getAdditionalPropertiesSchema() != null) {
      example.put(key(member), example(schema.getAdditionalPropertiesSchema(), member));
    }
    return example;
  }

  private void put(Map<String, Object> example, String member, Schema schema) {
    Object given = given(member, schema);
    if (given != null) {
      example.put(member, given);
    } else if (schema.getRef() == null || !within.contains(nameOf(schema))) {
      example.put(member, example(schema, member));
    }
  }

  /** What is given for the member of this schema, else for members of this name if it is such. */
  private @Nullable Object given(String member, Schema schema) {
    Object here = within.isEmpty() ? null : values.get(within.peek() + "." + member);
    Object anywhere = values.get("." + member);
    return here != null || anywhere == null || !fits(schema, anywhere) ? here : anywhere;
  }

  private boolean fits(Schema schema, Object value) {
    if (schema.getRef() != null) {
      return fits(Objects.requireNonNull(schemas.get(nameOf(schema)), schema.getRef()), value);
    }
    if (schema.getEnumeration() != null) {
      return schema.getEnumeration().contains(value);
    }
    return switch (schema.getType() == null ? null : schema.getType().getFirst()) {
      case STRING -> value instanceof String && schema.getFormat() == null;
      case INTEGER -> value instanceof Integer;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case ARRAY -> value instanceof List<?> list && fits(schema.getItems(), list.getFirst());
      case OBJECT -> value instanceof Map && schema.getProperties() == null;
      case null, default -> false;
    };
  }

  private String key(String member) {
    return values.getOrDefault(member + ".key", "name").toString();
  }

  private String text(Schema schema, String member) {
    if (schema.getContentSchema() != null) {
      return Json.write(example(schema.getContentSchema(), member));
    }
    return switch (schema.getFormat() == null ? "" : schema.getFormat()) {
      case "uuid" -> uuid(member);
      case "date" -> "2026-11-20";
      case "date-time" -> "2026-11-20T09:41:12.345Z";
      case "binary" -> "(the bytes of a file)";
      default -> member.isEmpty() ? "text" : member;
    };
  }

  /** The same for the same member, so that an id can be followed from one example to the next. */
  private static String uuid(String member) {
    UUID stable = UUID.nameUUIDFromBytes(member.getBytes(StandardCharsets.UTF_8));
    return "019a7c2e-5b10-7" + stable.toString().substring(15);
  }
}
