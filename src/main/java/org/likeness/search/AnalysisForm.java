package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * The parts of an upload for analysis, as the contract shows them.
 *
 * @param request steps to derivatives; optional
 * @param still one or more images, each at most 25 MiB
 */
@Schema(requiredProperties = "still")
public record AnalysisForm(
    AnalysisRequest request,
    @Schema(type = SchemaType.ARRAY, implementation = AnalysisForm.File.class) List<File> still) {

  /** A file part. */
  @Schema(name = "StillFile", type = SchemaType.STRING, format = "binary")
  public static final class File {
    private File() {}
  }
}
