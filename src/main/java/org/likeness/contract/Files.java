package org.likeness.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers that are files: text is a string, everything else bytes, whatever the method returns. */
final class Files {
  private static final String STREAM = "StreamingOutput";

  void complete(OpenAPI contract) {
    Descriptions.operations(contract)
        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
        .map(APIResponse::getContent)
        .filter(Objects::nonNull)
        .forEach(Files::describe);
    contract.getComponents().removeSchema(STREAM);
  }

  private static void describe(Content content) {
    Map<String, MediaType> types = new LinkedHashMap<>();
    content
        .getMediaTypes()
        .forEach(
            (type, media) -> types.put(type.replaceFirst(" *;.*", ""), described(type, media)));
    content.setMediaTypes(types);
  }

  private static MediaType described(String type, MediaType media) {
    Schema schema = media.getSchema();
    boolean streamed =
        schema != null && schema.getRef() != null && schema.getRef().endsWith("/" + STREAM);
    if (schema == null || streamed) {
      Schema text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
      media.setSchema(type.startsWith("text/") ? text : text.format("binary"));
    }
    return media;
  }
}
