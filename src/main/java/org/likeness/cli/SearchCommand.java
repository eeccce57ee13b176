package org.likeness.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Searches the gallery for the person in one or more stills. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Search the gallery for the person in one or more stills (investigators).",
      "Several stills must show the same unknown person; they are searched as one.",
      "What is listed is intelligence only: it must be reviewed and corroborated before anyone acts."
    })
final class SearchCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "STILL", description = "Image files.")
  private List<Path> stills = List.of();

  @Mixin private SearchOptions options = new SearchOptions();

  @Option(
      names = "--face",
      paramLabel = "[STILL=]FACE",
      description =
          "Which face, where a still shows several: --face 2, or --face 1=2 for the second still.")
  private List<String> faces = List.of();

  @Mixin private Remote remote = new Remote();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    Api api = remote.api();
    String ownForce = api.get("/me").path("force").asText();
    Multipart form = new Multipart().json("request", json(options.request(ownForce, choices())));
    for (Path still : stills) {
      form.file("still", String.valueOf(still.getFileName()), existing(still));
    }
    return report(send(api, form));
  }

  private JsonNode send(Api api, Multipart form) {
    try {
      return api.post("/searches", form).body();
    } catch (Refusal refusal) {
      if (refusal.code().equals("choice-of-face-needed")) {
        FaceTable.print(refusal.problem(), output);
      }
      throw refusal;
    }
  }

  private int report(JsonNode search) {
    if (output.json()) {
      output.print(search);
    } else {
      CandidateTable.print(search, output);
    }
    return ExitCode.OK;
  }

  private List<Map<String, Object>> choices() {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (int still = 0; still < stills.size(); still++) {
      Map<String, Object> choice = new LinkedHashMap<>();
      choice.put("still", still);
      choices.add(choice);
    }
    faces.forEach(face -> choose(choices, face));
    return choices;
  }

  private static void choose(List<Map<String, Object>> choices, String face) {
    String[] parts = face.contains("=") ? face.split("=", 2) : new String[] {"0", face};
    try {
      choices.get(Integer.parseInt(parts[0])).put("face", Integer.parseInt(parts[1]));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw Failure.usage(
          "--face takes the number of a face, or STILL=FACE, counted from 0; face=" + face);
    }
  }

  private static Path existing(Path still) {
    if (!Files.isRegularFile(still)) {
      throw Failure.usage("No such file: " + still);
    }
    return still;
  }

  static byte[] json(Map<String, Object> request) {
    try {
      return Json.MAPPER.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the request cannot be written", e);
    }
  }
}
