package org.likeness.calibration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The calibrations that are known: those that come with the program, and those of a folder. */
public record Calibrations(List<Calibration> all) {
  private static final String SHIPPED = "calibrations.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** Keeps its own copy. */
  public Calibrations {
    all = List.copyOf(all);
  }

  /**
   * Reads those of a folder, files ending in {@code .json} with one calibration each, and puts them
   * before the shipped ones.
   *
   * @param folder empty: the shipped ones alone
   * @throws UncheckedIOException if the folder or a file cannot be read; the message names it
   */
  public static Calibrations read(Optional<Path> folder) {
    List<Calibration> all = new ArrayList<>();
    folder.ifPresent(place -> addAll(place, all));
    try (InputStream json = Calibrations.class.getResourceAsStream(SHIPPED)) {
      all.addAll(
          MAPPER.readValue(
              Objects.requireNonNull(json, SHIPPED), new TypeReference<List<Calibration>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the calibrations inside the program are damaged", e);
    }
    return new Calibrations(all);
  }

  private static void addAll(Path folder, List<Calibration> all) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        all.add(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of calibrations cannot be read: " + folder, e);
    }
  }

  private static Calibration read(Path file) {
    try {
      return MAPPER.readValue(file.toFile(), Calibration.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the calibration cannot be read: " + file, e);
    }
  }

  /**
   * The {@code report.json} of a calibration that came with the program, as the maker measured it.
   *
   * @return its bytes, whose hash the calibration names; empty for the calibration of a folder
   */
  public static Optional<byte[]> report(Calibration calibration) {
    String name = "reports/" + calibration.reportSha256() + ".json";
    try (InputStream report = Calibrations.class.getResourceAsStream(name)) {
      return report == null ? Optional.empty() : Optional.of(report.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the reports inside the program are damaged", e);
    }
  }

  /** The one of a model; those of the folder come first. */
  public Optional<Calibration> of(String modelSha256, String preprocessing) {
    return all.stream()
        .filter(c -> c.modelSha256().equals(modelSha256))
        .filter(c -> c.preprocessing().equals(preprocessing))
        .findFirst();
  }
}
