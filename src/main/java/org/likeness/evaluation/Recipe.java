package org.likeness.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How probes are made worse.
 *
 * @param name short, unique, for tables
 * @param seed of what is random; the same picture always becomes the same
 * @param steps in their order
 */
record Recipe(String name, long seed, List<Degradation> steps) {
  private static final String STANDARD = "recipes.json";

  Recipe {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a recipe needs a name; name=" + name);
    }
    steps = List.copyOf(steps);
  }

  /**
   * The recipes of a file, else those that come with the program.
   *
   * @throws EvaluationProblem if the file cannot be understood
   */
  static List<Recipe> read(Optional<Path> file) {
    try (InputStream json = file.isPresent() ? Files.newInputStream(file.get()) : standard()) {
      List<Recipe> recipes = Json.MAPPER.readValue(json, new TypeReference<>() {});
      HashSet<String> names = new HashSet<>();
      for (Recipe recipe : recipes) {
        if (!names.add(recipe.name()) || recipe.name().equals(Condition.AS_GIVEN)) {
          throw new EvaluationProblem("Two recipes are called '%s'.".formatted(recipe.name()));
        }
      }
      return recipes;
    } catch (JsonProcessingException e) {
      throw new EvaluationProblem("The recipes are wrong: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new EvaluationProblem("The recipes cannot be read: " + e.getMessage(), e);
    }
  }

  private static InputStream standard() {
    return Objects.requireNonNull(Recipe.class.getResourceAsStream(STANDARD), STANDARD);
  }

  /** The worse picture as a file without further loss. */
  byte[] apply(BufferedImage picture, String sha256) {
    SplittableRandom random =
        new SplittableRandom(seed ^ Long.parseUnsignedLong(sha256, 0, 16, 16));
    BufferedImage worse = picture;
    for (Degradation step : steps) {
      worse = step.apply(worse, random);
    }
    return Pictures.png(worse);
  }

  List<String> words() {
    return steps.stream().map(Degradation::words).toList();
  }
}
