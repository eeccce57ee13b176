package org.likeness.evidence.video;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.UUID;

/**
 * A frame that was taken out of a video, with all that is needed to take it again. The file is its
 * source; it is never changed.
 *
 * @param id stable id
 * @param fileId of the video
 * @param fileSha256 of the video
 * @param stream its number in the file
 * @param pts presentation time, in ticks of the stream
 * @param timeBase seconds of one tick, as a fraction
 * @param micros from the beginning of the video, microseconds
 * @param frameNumber from 0; absent where the rate of frames changes
 * @param width pixels, upright and square
 * @param height pixels
 * @param rotation degrees clockwise that the stored picture was turned
 * @param pixelAspect width by height of a stored pixel
 * @param interlaced whether two half pictures of different moments are woven into it
 * @param sha256 of the PNG file that is kept
 * @param pixelsSha256 of size and pixels: the same whenever it is taken again
 * @param tool what took it, with its version
 * @param takenBy login of who picked it
 * @param takenAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenFrame(
    UUID id,
    UUID fileId,
    String fileSha256,
    int stream,
    long pts,
    String timeBase,
    long micros,
    @Nullable Long frameNumber,
    int width,
    int height,
    int rotation,
    String pixelAspect,
    boolean interlaced,
    Sha256 sha256,
    String pixelsSha256,
    String tool,
    String takenBy,
    Instant takenAt) {}
