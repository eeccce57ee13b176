package org.likeness.evaluation;

import org.likeness.engine.FaceEngine;
import org.likeness.evaluation.FaceReader.Content;
import org.likeness.evaluation.LabelledImage.Role;
import org.likeness.evaluation.TrialResult.Template;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.index.SeparateGallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Enrols the gallery of a set, then searches with every probe, as given and made worse. */
final class Trial {
  private static final String TWO_PEOPLE = "same-image-under-two-people";

  private final LabelledSet set;
  private final String modelId;
  private final FaceReader reader;
  private final List<Recipe> recipes;
  private final Bootstrap bootstrap;
  private final Side side;
  private final Set<String> enrollable;

  private final List<Template> gallery = new ArrayList<>();
  private final List<Template> probes = new ArrayList<>();
  private final Map<LabelledImage, String> notEnrolled = new LinkedHashMap<>();
  private final Map<LabelledImage, String> setAside = new LinkedHashMap<>();

  /** By condition, those that show a face. */
  private final Map<String, List<Fusion.Still>> stills = new LinkedHashMap<>();

  /** By hash: whose image it is. */
  private final Map<String, String> owners = new HashMap<>();

  Trial(LabelledSet set, FaceEngine engine, List<Recipe> recipes, Bootstrap bootstrap, Side side) {
    this.set = set;
    this.modelId = engine.modelId();
    this.reader = new FaceReader(engine);
    this.recipes = recipes;
    this.bootstrap = bootstrap;
    this.side = side;
    this.enrollable = set.galleryPeople();
  }

  TrialResult run() throws IOException, InterruptedException {
    enrol();
    List<SeparateGallery.Entry> entries =
        gallery.stream()
            .map(t -> new SeparateGallery.Entry(UUID.randomUUID(), id(t.person()), t.face()))
            .toList();
    try (SeparateGallery separate = new SeparateGallery(modelId, entries);
        GalleryView view = separate.view()) {
      ProbeSearch separately = new ProbeSearch(view, Trial::id);
      List<SearchOutcome> searches = search(separately);
      return new TrialResult(
          set, gallery, probes, searches, together(separately), notEnrolled, setAside);
    }
  }

  private static UUID id(String person) {
    return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
  }

  private record Enrolment(LabelledImage image, String sha256, Seen seen) {}

  private void enrol() throws InterruptedException {
    for (Enrolment one : side.bySide("Enrolling", set.of(Role.GALLERY), this::enrol)) {
      String owner = owners.putIfAbsent(one.sha256(), one.image().person());
      if (owner != null && !one.sha256().isEmpty()) {
        setAside.put(
            one.image(), owner.equals(one.image().person()) ? "same-image-twice" : TWO_PEOPLE);
        continue;
      }
      switch (one.seen()) {
        case Seen.Face face -> gallery.add(new Template(one.image(), face.template()));
        case Seen.Failed failed -> notEnrolled.put(one.image(), failed.reason());
      }
    }
  }

  private Enrolment enrol(LabelledImage image) {
    return switch (FaceReader.read(set.path(image), image)) {
      case Content.Bytes(byte[] bytes, String sha256) ->
          new Enrolment(image, sha256, reader.enrol(bytes));
      case Content.Absent(String reason) -> new Enrolment(image, "", new Seen.Failed(reason));
    };
  }

  private List<StillsTogether> together(ProbeSearch searches) {
    Fusion fusion = new Fusion(searches, bootstrap);
    return stills.entrySet().stream()
        .flatMap(condition -> fusion.of(condition.getKey(), condition.getValue()).stream())
        .toList();
  }

  /**
   * A probe's searches; none if it was set aside.
   *
   * @param faces by condition, where one was found
   */
  private record Probing(
      LabelledImage image, Map<String, Fusion.Still> faces, List<SearchOutcome> outcomes) {

    static Probing aside(LabelledImage image) {
      return new Probing(image, Map.of(), List.of());
    }

    void add(String condition, boolean mated, Seen seen, ProbeSearch searches) {
      outcomes.add(searches.of(image, condition, mated, seen));
      if (seen instanceof Seen.Face face) {
        faces.put(condition, new Fusion.Still(image, mated, face));
      }
    }
  }

  private List<SearchOutcome> search(ProbeSearch searches) throws InterruptedException {
    List<SearchOutcome> outcomes = new ArrayList<>();
    for (Probing one :
        side.bySide("Searching", set.of(Role.PROBE), image -> probing(image, searches))) {
      keep(one.faces());
      outcomes.addAll(one.outcomes());
      if (one.outcomes().isEmpty()) {
        setAside.put(one.image(), aside(one.image()));
      }
    }
    return outcomes;
  }

  private void keep(Map<String, Fusion.Still> faces) {
    faces.forEach((c, still) -> stills.computeIfAbsent(c, s -> new ArrayList<>()).add(still));
    Fusion.Still given = faces.get(Condition.AS_GIVEN);
    if (given != null) {
      probes.add(new Template(given.image(), given.face().template()));
    }
  }

  private String aside(LabelledImage image) {
    return FaceReader.read(set.path(image), image) instanceof Content.Bytes content
            && image.person().equals(owners.get(content.sha256()))
        ? "same-image-as-enrolled"
        : TWO_PEOPLE;
  }

  private Probing probing(LabelledImage image, ProbeSearch searches) {
    boolean mated = enrollable.contains(image.person());
    return switch (FaceReader.read(set.path(image), image)) {
      case Content.Absent(String reason) -> absent(image, mated, reason);
      case Content.Bytes(byte[] bytes, String sha256) when owners.containsKey(sha256) ->
          Probing.aside(image);
      case Content.Bytes(byte[] bytes, String sha256) -> {
        Seen seen = reader.probe(bytes);
        Probing probing = new Probing(image, new LinkedHashMap<>(), new ArrayList<>());
        probing.add(Condition.AS_GIVEN, mated, seen, searches);
        Optional<BufferedImage> picture =
            recipes.isEmpty() ? Optional.empty() : reader.picture(bytes);
        for (Recipe recipe : recipes) {
          Seen worse = picture.map(p -> reader.probe(recipe.apply(p, sha256))).orElse(seen);
          probing.add(recipe.name(), mated, worse, searches);
        }
        yield probing;
      }
    };
  }

  private Probing absent(LabelledImage image, boolean mated, String reason) {
    List<SearchOutcome> outcomes = new ArrayList<>();
    outcomes.add(SearchOutcome.failed(image, Condition.AS_GIVEN, mated, reason));
    for (Recipe recipe : recipes) {
      outcomes.add(SearchOutcome.failed(image, recipe.name(), mated, reason));
    }
    return new Probing(image, Map.of(), outcomes);
  }
}
