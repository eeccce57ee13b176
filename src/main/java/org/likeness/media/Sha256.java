package org.likeness.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of an object's bytes, which is also its address.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
@Schema(type = SchemaType.STRING, pattern = "[0-9a-f]{64}")
public record Sha256(@JsonValue String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if it is not 64 lower-case hexadecimal digits
   */
  @JsonCreator
  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "sha256 must be 64 lower-case hexadecimal digits; sha256=" + hex);
    }
  }

  /** Whether a text has the form of a hash. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The hash of the bytes. */
  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  /** The hash of what a digest was fed with; the digest begins anew. */
  public static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /** A fresh digest of this algorithm. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
