package org.likeness.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemDocument;
import org.likeness.problem.ProblemType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The problems that each operation can answer with, each with an example. A status stands for the
 * usual problem of that status, unless the table names others for the operation.
 */
final class ProblemAnswers {
  private static final Map<Integer, List<ProblemType>> USUAL =
      Map.ofEntries(
          Map.entry(400, List.of(ProblemType.MALFORMED_REQUEST)),
          Map.entry(401, List.of(ProblemType.NOT_SIGNED_IN, ProblemType.TOKEN_EXPIRED)),
          Map.entry(403, List.of(ProblemType.FORBIDDEN)),
          Map.entry(404, List.of(ProblemType.NOT_FOUND)),
          Map.entry(409, List.of(ProblemType.CONFLICT)),
          Map.entry(410, List.of(ProblemType.GONE)),
          Map.entry(412, List.of(ProblemType.STALE)),
          Map.entry(413, List.of(ProblemType.PAYLOAD_TOO_LARGE)),
          Map.entry(415, List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)),
          Map.entry(422, List.of(ProblemType.INVALID_REQUEST)),
          Map.entry(428, List.of(ProblemType.IF_MATCH_NEEDED)),
          Map.entry(429, List.of(ProblemType.RATE_LIMITED)),
          Map.entry(503, List.of(ProblemType.BUSY)),
          Map.entry(507, List.of(ProblemType.STORAGE_FULL)));

  /** What any operation can answer with, whatever it does. */
  private static final List<ProblemType> ANYWHERE =
      List.of(ProblemType.INTERNAL, ProblemType.DATABASE_UNAVAILABLE);

  private static final String ANY_OTHER = "Problem";

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> further;
  private final Set<ProblemType> shown = EnumSet.noneOf(ProblemType.class);

  ProblemAnswers(Map<String, String> further) {
    this.further = further;
  }

  void complete(OpenAPI contract) {
    Components components = contract.getComponents();
    components.addResponse(
        ANY_OTHER, describe(OASFactory.createAPIResponse(), "Any other problem", ANYWHERE));
    Descriptions.operations(contract).forEach(this::complete);
    for (ProblemType type : shown) {
      components.addExample(
          type.slug(), OASFactory.createExample().summary(type.title()).value(example(type)));
    }
  }

  private void complete(Operation operation) {
    APIResponses answers = operation.getResponses();
    Map<Integer, List<ProblemType>> named = new LinkedHashMap<>();
    named(operation)
        .forEach(
            type ->
                named.merge(
                    type.status(),
                    List.of(type),
                    (some, one) -> Stream.concat(some.stream(), one.stream()).toList()));
    Set<Integer> statuses = new TreeSet<>(USUAL.keySet());
    statuses.addAll(named.keySet());
    for (Integer status : statuses) {
      APIResponse answer = answers.getAPIResponse(status.toString());
      boolean expected = answer != null || followsFromForm(operation, status);
      List<ProblemType> usual = expected ? USUAL.getOrDefault(status, List.of()) : List.of();
      List<ProblemType> types = named.getOrDefault(status, usual);
      if (!types.isEmpty()) {
        APIResponse told = answer == null ? OASFactory.createAPIResponse() : answer;
        answers.addAPIResponse(status.toString(), describe(told, types.getFirst().title(), types));
      }
    }
    answers.setDefaultValue(OASFactory.createAPIResponse().ref(ANY_OTHER));
  }

  /** What is in a path may not be there; what is sent may be wrong, or no JSON at all. */
  private static boolean followsFromForm(Operation operation, int status) {
    boolean body = operation.getRequestBody() != null;
    return switch (status) {
      case 400 -> body;
      case 404 -> has(operation, Parameter.In.PATH);
      case 422 -> body || has(operation, Parameter.In.QUERY);
      default -> false;
    };
  }

  private static boolean has(Operation operation, Parameter.In place) {
    return Descriptions.parameters(operation).stream().anyMatch(one -> one.getIn() == place);
  }

  private Stream<ProblemType> named(Operation operation) {
    String slugs = further.getOrDefault(operation.getOperationId(), "");
    return Arrays.stream(slugs.split(" ")).filter(slug -> !slug.isBlank()).map(ProblemAnswers::of);
  }

  private static ProblemType of(String slug) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("problems.properties: no problem " + slug));
  }

  private APIResponse describe(APIResponse answer, String words, List<ProblemType> types) {
    String said = answer.getDescription();
    if (said == null || List.of("Bad Request", "Not Authorized", "Not Allowed").contains(said)) {
      answer.setDescription(words);
    }
    MediaType content =
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
    shown.addAll(types);
    types.forEach(
        type -> content.addExample(type.slug(), OASFactory.createExample().ref(type.slug())));
    Content declared = answer.getContent();
    answer.setContent(
        (declared == null ? OASFactory.createContent() : declared)
            .addMediaType(ProblemDocument.MEDIA_TYPE, content));
    return answer;
  }

  private Object example(ProblemType type) {
    Problem problem =
        type == ProblemType.INVALID_REQUEST
            ? Problem.field("caseReference", "is missing: the crime or incident")
            : Problem.of(type, type.title());
    return json.convertValue(
        ProblemDocument.of(problem), new TypeReference<LinkedHashMap<String, Object>>() {});
  }
}
