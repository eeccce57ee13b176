package org.likeness.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.regex.Pattern;

/**
 * The short code of a police force or other body that owns records, such as {@code MET}.
 *
 * @param value 2 to 12 capital letters or digits
 */
@Schema(type = SchemaType.STRING, examples = "MET")
public record ForceCode(@JsonValue String value) implements Comparable<ForceCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}");

  /** Stands for no force: of retailers, who belong to an organisation. No force has this code. */
  public static final ForceCode OUTSIDE = new ForceCode("OUTSIDE");

  /**
   * @throws IllegalArgumentException if the form is wrong; whether the force is known is for {@link
   *     Forces} to say
   */
  @JsonCreator
  public ForceCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "force must be 2 to 12 capital letters or digits; force=" + value);
    }
  }

  @Override
  public int compareTo(ForceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
