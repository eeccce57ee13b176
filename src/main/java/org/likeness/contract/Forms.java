package org.likeness.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Parts of uploads that are JSON are described as text that holds JSON: clients that are generated
 * from an object there send what their language prints of it, not JSON.
 */
final class Forms {
  private static final String FORM = "multipart/form-data";

  void complete(OpenAPI contract) {
    Map<String, Schema> schemas = contract.getComponents().getSchemas();
    Descriptions.operations(contract)
        .map(Operation::getRequestBody)
        .filter(Objects::nonNull)
        .map(RequestBody::getContent)
        .map(content -> content.getMediaType(FORM))
        .filter(Objects::nonNull)
        .map(MediaType::getSchema)
        .map(form -> form.getRef() == null ? form : schemas.get(ExampleMaker.nameOf(form)))
        .distinct()
        .forEach(
            form ->
                Map.copyOf(form.getProperties())
                    .forEach((name, part) -> asText(form, name, part, schemas)));
  }

  private static void asText(Schema form, String name, Schema part, Map<String, Schema> schemas) {
    Schema named = part.getRef() == null ? null : schemas.get(ExampleMaker.nameOf(part));
    if (named != null && named.getProperties() != null) {
      form.addProperty(
          name,
          OASFactory.createSchema()
              .type(List.of(Schema.SchemaType.STRING))
              .contentMediaType("application/json")
              .contentSchema(part));
    }
  }
}
