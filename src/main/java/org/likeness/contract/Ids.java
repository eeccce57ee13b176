package org.likeness.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An id is described by its format alone: with a pattern beside it the generated Python client does
 * not even load.
 */
final class Ids {

  void complete(OpenAPI contract) {
    Stream<Schema> parameters =
        Descriptions.operations(contract)
            .map(Descriptions::parameters)
            .flatMap(Collection::stream)
            .map(Parameter::getSchema);
    Stream.concat(contract.getComponents().getSchemas().values().stream(), parameters)
        .filter(Objects::nonNull)
        .flatMap(Ids::within)
        .filter(schema -> "uuid".equals(schema.getFormat()))
        .forEach(schema -> schema.setPattern(null));
  }

  private static Stream<Schema> within(Schema schema) {
    Stream<Schema> members =
        schema.getProperties() == null
            ? Stream.of()
            : List.copyOf(schema.getProperties().values()).stream();
    Stream<Schema> items = schema.getItems() == null ? Stream.of() : Stream.of(schema.getItems());
    return Stream.concat(Stream.of(schema), Stream.concat(members, items).flatMap(Ids::within));
  }
}
