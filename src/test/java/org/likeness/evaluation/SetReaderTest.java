package org.likeness.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SetReaderTest {
  @TempDir Path folder;

  private LabelledSet read(String... lines) throws IOException {
    return SetReader.read(
        Files.writeString(folder.resolve("manifest.csv"), String.join("\n", lines) + "\n"));
  }

  @Test
  void otherColumnsAreLabelsAndAgesBecomeBands() throws IOException {
    LabelledSet set =
        read(
            "file,person,role,sex,age,camera",
            "a.jpg,1,gallery,female,17,front",
            "b.jpg,1,probe,female,18,side");

    assertThat(set.labels()).containsExactly("sex", "age", "camera");
    assertThat(set.images().get(0).labels()).containsEntry("age", "under 18");
    assertThat(set.images().get(1).labels())
        .containsEntry("age", "18 to 29")
        .containsEntry("camera", "side");
    assertThat(set.cautions()).isEmpty();
  }

  @Test
  void whoHasTwoSexesIsInNoGroupAndThatIsSaid() throws IOException {
    LabelledSet set =
        read(
            "file,person,role,sex",
            "a.jpg,1,gallery,female",
            "b.jpg,1,probe,male",
            "c.jpg,2,probe,male");

    assertThat(set.images().get(0).labels()).isEmpty();
    assertThat(set.images().get(1).labels()).isEmpty();
    assertThat(set.images().get(2).labels()).containsEntry("sex", "male");
    assertThat(set.cautions())
        .containsExactly("1 people have contradictory values of 'sex' and are in no group of it.");
  }

  @Test
  void missingLabelsAndWrongMatedColumnAreSaid() throws IOException {
    LabelledSet set =
        read(
            "file,person,role,mated,ethnicity",
            "a.jpg,1,gallery,yes,W1",
            "b.jpg,1,probe,no,",
            "c.jpg,2,probe,no,B1");

    assertThat(set.images().get(1).labels()).isEmpty();
    assertThat(set.cautions())
        .anyMatch(caution -> caution.startsWith("1 lines say 'mated' against"))
        .anyMatch(caution -> caution.startsWith("1 of 3 images have no value of 'ethnicity'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "file,person|a.jpg,1|lacks the column 'role'",
        "file,person,role|a.jpg,,gallery|is empty",
        "file,person,role|a.jpg,1,witness|role must be gallery or probe",
        "file,person,role|../a.jpg,1,probe|must lie below",
        "file,person,role|/a.jpg,1,probe|must lie below"
      })
  void whatCannotBeUnderstoodIsRefused(String header, String row, String why) {
    assertThatThrownBy(() -> read(header, row))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining(why);
  }

  @Test
  void oneFileTwiceIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("file,person,role", "a.jpg,1,gallery", "./a.jpg,2,probe"))
        .isInstanceOf(EvaluationProblem.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining("twice");
  }

  @Test
  void emptyManifestIsRefused() {
    assertThatThrownBy(() -> read("file,person,role")).hasMessageContaining("no rows");
  }
}
