package org.likeness.search;

/**
 * A picture as it is shown. A large one is sent smaller; places in it are always told in its own
 * pixels.
 *
 * @param jpeg without metadata
 * @param width of the upright picture itself, pixels
 * @param height likewise
 */
public record ShownPicture(byte[] jpeg, int width, int height) {

  @Override
  public String toString() {
    return "ShownPicture[%d x %d]".formatted(width, height);
  }
}
