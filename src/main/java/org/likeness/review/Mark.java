package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reviewer drew to show one feature: on a still, on an image of the candidate, or on both.
 * Its number is its place among the marks of the decision, from 1.
 *
 * @param feature by name
 * @param shows a similarity or a difference
 * @param places where; each in another picture
 */
@Schema(name = "ReviewMark")
public record Mark(String feature, Shows shows, List<Place> places) {

  public Mark {
    places = List.copyOf(places);
  }

  /** The same without the names of gallery images, for as long as the review is open (R3). */
  Mark withoutImages() {
    return new Mark(feature, shows, places.stream().map(Place::withoutImage).toList());
  }

  /**
   * A place in one picture, in that picture's own pixels.
   *
   * @param still number of the still; absent in an image of the candidate
   * @param imageId image of the candidate; absent in a still, and until the review is complete
   * @param width of the upright picture, pixels; of a still, of what was searched
   * @param height likewise
   * @param shape what is drawn
   * @param points of a point itself, of a line both ends, of an ellipse two opposite corners of the
   *     box around it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ReviewMarkPlace")
  public record Place(
      @Nullable Integer still,
      @Nullable UUID imageId,
      int width,
      int height,
      Shape shape,
      List<Spot> points) {

    public Place {
      points = List.copyOf(points);
    }

    private Place withoutImage() {
      return new Place(still, null, width, height, shape, points);
    }
  }

  /** A spot in a picture, pixels from its top left corner. */
  @Schema(name = "ReviewMarkSpot")
  public record Spot(double x, double y) {

    /** To a tenth of a pixel, which is finer than anybody can point. */
    static Spot rounded(double x, double y) {
      return new Spot(Math.round(x * 10) / 10.0, Math.round(y * 10) / 10.0);
    }
  }

  /** What a mark shows. */
  @Schema(name = "ReviewMarkShows")
  public enum Shows {
    SIMILARITY,
    DIFFERENCE;

    /** The stable name, lower case. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Shows required(String wireName) {
      return of(wireName).orElseThrow(() -> new IllegalArgumentException("shows: " + wireName));
    }

    static Optional<Shows> of(@Nullable String wireName) {
      return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
  }

  /** What is drawn. */
  @Schema(name = "ReviewMarkShape")
  public enum Shape {
    POINT(1),
    LINE(2),
    ELLIPSE(2);

    private final int points;

    Shape(int points) {
      this.points = points;
    }

    /** How many points make one. */
    int points() {
      return points;
    }

    /** The stable name, lower case. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Shape required(String wireName) {
      return of(wireName).orElseThrow(() -> new IllegalArgumentException("shape: " + wireName));
    }

    static Optional<Shape> of(@Nullable String wireName) {
      return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
  }
}
