package org.likeness.contract;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What each operation does and its parameters mean, in words, where annotations do not say it. */
final class Descriptions {
  private final Map<String, String> words;

  /** From a table of operation ids, and of parameters as {@code .name}. */
  Descriptions(Map<String, String> words) {
    this.words = words;
  }

  void complete(OpenAPI contract) {
    operations(contract).forEach(this::describe);
  }

  private void describe(Operation operation) {
    if (operation.getDescription() == null) {
      operation.setDescription(words.get(operation.getOperationId()));
    }
    parameters(operation).forEach(this::describe);
  }

  private void describe(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(words.get("." + parameter.getName()));
    }
    if (parameter.getSchema().getItems() != null) {
      parameter.style(Parameter.Style.FORM).explode(true);
    }
  }

  /** The parameters of an operation; none is a list too. */
  static List<Parameter> parameters(Operation operation) {
    return Objects.requireNonNullElse(operation.getParameters(), List.of());
  }

  /** All operations of the contract. */
  static Stream<Operation> operations(OpenAPI contract) {
    return contract.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .map(Map::values)
        .flatMap(Collection::stream);
  }
}
