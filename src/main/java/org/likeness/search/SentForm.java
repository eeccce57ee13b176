package org.likeness.search;

import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The parts of an upload. The request may come as a plain part or as a file, since clients differ.
 *
 * @param request JSON of the {@code request} part; null if there is none
 * @param stills bytes of the {@code still} parts, in order
 */
record SentForm(@Nullable String request, List<byte[]> stills) {
  private static final String REQUEST = "request";
  private static final String STILL = "still";
  private static final long LONGEST_REQUEST = 1 << 20;

  /** What a form may hold. */
  record Limits(long bytesPerStill, long bytesTogether, int stills) {}

  /**
   * Reads the parts. Sizes and names are checked before any file is read.
   *
   * @throws Problem payload-too-large or invalid-request
   */
  static SentForm read(MultipartFormDataInput input, Limits limits) {
    Map<String, Collection<FormValue>> parts = input.getValues();
    Complaints complaints = new Complaints();
    parts.keySet().stream()
        .filter(name -> !name.equals(REQUEST) && !name.equals(STILL))
        .forEach(name -> complaints.add(name, "is no part of this request"));
    List<FormValue> stills = List.copyOf(parts.getOrDefault(STILL, List.of()));
    checkStills(stills, limits, complaints);
    complaints.raise();
    return new SentForm(
        request(parts.getOrDefault(REQUEST, List.of())),
        stills.stream().map(SentForm::bytes).toList());
  }

  private static void checkStills(List<FormValue> stills, Limits limits, Complaints complaints) {
    if (stills.size() > limits.stills()) {
      complaints.add(STILL, "at most " + limits.stills() + " stills can be sent together");
    }
    List<FieldProblem> tooLarge = new ArrayList<>();
    long together = 0;
    for (int i = 0; i < stills.size(); i++) {
      String field = STILL + "[" + i + "]";
      if (!stills.get(i).isFileItem()) {
        complaints.add(field, "must be sent as a file, with a file name");
        continue;
      }
      long size = size(stills.get(i));
      together += size;
      if (size > limits.bytesPerStill()) {
        tooLarge.add(
            new FieldProblem(field, "is larger than " + limits.bytesPerStill() + " bytes"));
      }
    }
    if (!tooLarge.isEmpty()) {
      throw tooLarge("A still", limits.bytesPerStill(), tooLarge);
    }
    if (together > limits.bytesTogether()) {
      throw tooLarge(
          "All stills together",
          limits.bytesTogether(),
          List.of(new FieldProblem(STILL, "have " + together + " bytes together")));
    }
  }

  private static Problem tooLarge(String what, long limit, List<FieldProblem> fields) {
    return Problem.fields(
            ProblemType.PAYLOAD_TOO_LARGE,
            what + " may have at most " + limit + " bytes. Nothing was stored.",
            fields)
        .with("limitBytes", limit);
  }

  private static @Nullable String request(Collection<FormValue> parts) {
    if (parts.size() > 1) {
      throw Problem.field(REQUEST, "must be sent once");
    }
    for (FormValue part : parts) {
      long size = part.isFileItem() ? size(part) : part.getValue().length();
      if (size > LONGEST_REQUEST) {
        throw Problem.field(REQUEST, "is longer than a mebibyte");
      }
      return part.isFileItem() ? new String(bytes(part), StandardCharsets.UTF_8) : part.getValue();
    }
    return null;
  }

  private static long size(FormValue part) {
    try {
      return part.getFileItem().getFileSize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(FormValue part) {
    try (InputStream content = part.getFileItem().getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
