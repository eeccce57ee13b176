package org.likeness.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An example of each request and answer that is JSON or a form. */
final class Examples {
  private static final List<String> SHOWN =
      List.of("application/json", "multipart/form-data", "application/x-www-form-urlencoded");

  private final OpenAPI contract;
  private final ExampleMaker maker;

  Examples(OpenAPI contract, Map<String, Object> values) {
    this.contract = contract;
    this.maker = new ExampleMaker(contract.getComponents().getSchemas(), values);
  }

  void complete() {
    Descriptions.operations(contract)
        .flatMap(Examples::contents)
        .filter(Objects::nonNull)
        .filter(content -> content.getMediaTypes() != null)
        .forEach(this::complete);
  }

  private static Stream<Content> contents(Operation operation) {
    Stream<Content> answers =
        operation.getResponses().getAPIResponses().values().stream().map(APIResponse::getContent);
    return operation.getRequestBody() == null
        ? answers
        : Stream.concat(Stream.of(operation.getRequestBody().getContent()), answers);
  }

  private void complete(Content content) {
    content
        .getMediaTypes()
        .forEach(
            (type, media) -> {
              if (SHOWN.contains(type) && media.getSchema() != null && !hasExample(media)) {
                show(media);
              }
            });
  }

  private static boolean hasExample(MediaType media) {
    return media.getExample() != null || media.getExamples() != null;
  }

  private void show(MediaType media) {
    Schema schema = media.getSchema();
    if (schema.getRef() == null) {
      media.setExample(maker.example(schema, ""));
      return;
    }
    String name = ExampleMaker.nameOf(schema);
    contract
        .getComponents()
        .addExample(name, OASFactory.createExample().value(maker.example(schema, "")));
    media.addExample(name, OASFactory.createExample().ref(name));
  }
}
