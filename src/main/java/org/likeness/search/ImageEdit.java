package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * One recorded step from an original to the derivative that is searched (S2). The same step on the
 * same pixels always gives the same pixels: plain arithmetic, no graphics library.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Crop.class, name = "crop"),
  @JsonSubTypes.Type(value = Rotate.class, name = "rotate"),
  @JsonSubTypes.Type(value = Brightness.class, name = "brightness"),
  @JsonSubTypes.Type(value = Contrast.class, name = "contrast"),
  @JsonSubTypes.Type(value = Gamma.class, name = "gamma"),
  @JsonSubTypes.Type(value = Sharpen.class, name = "sharpen")
})
@Schema(
    description =
        "One step: crop {x,y,width,height}, rotate {degrees}, brightness {amount}, contrast {amount},"
            + " gamma {value} or sharpen {amount}",
    example = "{\"step\":\"brightness\",\"amount\":20}",
    requiredProperties = "step",
    properties = {
      @SchemaProperty(
          name = "step",
          type = SchemaType.STRING,
          enumeration = {"crop", "rotate", "brightness", "contrast", "gamma", "sharpen"}),
      @SchemaProperty(name = "x", type = SchemaType.INTEGER, format = "int32"),
      @SchemaProperty(name = "y", type = SchemaType.INTEGER, format = "int32"),
      @SchemaProperty(name = "width", type = SchemaType.INTEGER, format = "int32"),
      @SchemaProperty(name = "height", type = SchemaType.INTEGER, format = "int32"),
      @SchemaProperty(name = "degrees", type = SchemaType.NUMBER, format = "double"),
      @SchemaProperty(name = "amount", type = SchemaType.NUMBER, format = "double"),
      @SchemaProperty(name = "value", type = SchemaType.NUMBER, format = "double")
    })
public sealed interface ImageEdit permits Crop, Rotate, Brightness, Contrast, Gamma, Sharpen {

  /** Why the step cannot be done on an image of this size; empty if it can. */
  Optional<String> refusal(int width, int height);

  /**
   * The picture after the step; the given one stays as it is.
   *
   * @param picture of type {@code TYPE_3BYTE_BGR}
   */
  BufferedImage apply(BufferedImage picture);
}
