package org.likeness.gallery.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the force holds of the person of an application.
 *
 * @param personId absent if nothing is held
 * @param images how many images
 * @param under18 of these, taken while the person was under 18
 * @param unconvicted of these, taken for what the person was not convicted of
 * @param held of these, under a legal hold
 * @param presumption what the law expects, in words
 */
@Schema(name = "DeletionApplicationSubject")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Subject(
    @Nullable UUID personId,
    int images,
    int under18,
    int unconvicted,
    int held,
    List<String> presumption) {

  static Subject of(@Nullable UUID person, int images, int under18, int unconvicted, int held) {
    return new Subject(
        person, images, under18, unconvicted, held, presumption(images, under18, unconvicted));
  }

  private static List<String> presumption(int images, int under18, int unconvicted) {
    List<String> words = new ArrayList<>();
    if (under18 > 0) {
      words.add(
          "Under 18 when %d of %d images were taken: there is a strong presumption that these are deleted."
              .formatted(under18, images));
    }
    if (unconvicted > 0) {
      words.add(
          "Not convicted of what %d of %d images were taken for: these are deleted unless there is an exceptional reason to keep them."
              .formatted(unconvicted, images));
    }
    if (images > 0 && words.isEmpty()) {
      words.add(
          "Convicted as an adult: the images may be kept while that is necessary for a policing purpose, and are reviewed.");
    }
    if (images == 0) {
      words.add("The force holds no image of this person.");
    }
    return words;
  }
}
