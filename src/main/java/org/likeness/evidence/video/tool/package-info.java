/**
 * The program that reads video files, and what it says to the service. FFmpeg is used here alone,
 * and only in a process of its own: see {@link org.likeness.evidence.video.tool.VideoTool}.
 */
@NullMarked
package org.likeness.evidence.video.tool;

import org.jspecify.annotations.NullMarked;
