package org.likeness.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.regex.Pattern;

/**
 * The short code of a retailer's organisation, such as {@code CORNER}.
 *
 * @param value 2 to 12 capital letters or digits
 */
@Schema(type = SchemaType.STRING, examples = "CORNER")
public record OrganisationCode(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}");

  /**
   * @throws IllegalArgumentException if the form is wrong; whether it is known is for {@link
   *     Forces} to say
   */
  @JsonCreator
  public OrganisationCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "organisation must be 2 to 12 capital letters or digits; organisation=" + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
