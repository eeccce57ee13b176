package org.likeness.search;

/**
 * The image that was analysed (S2).
 *
 * @param width pixels
 * @param height pixels
 * @param pixelSha256 hash of width, height and pixels, so that a repetition can prove that it uses
 *     the same
 */
public record Derivative(int width, int height, String pixelSha256) {}
