package org.likeness.evidence.video.tool;

import org.bytedeco.ffmpeg.global.avutil;
import org.likeness.evidence.video.tool.ToolRequest.Task;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The program that reads one video file and says what was asked on its standard output ({@link
 * WireReader}). It runs as a process of its own, with little memory and time, because native code
 * that parses hostile files may crash or worse: the service goes on then, and says that the file
 * could not be read. It ends when the service does.
 */
public final class VideoTool {

  /** No single piece of memory that FFmpeg asks for is larger: a 4K picture in 16 bits fits. */
  private static final long LARGEST_PIECE = 256L << 20;

  private VideoTool() {}

  /** Reads the file that the arguments name ({@link ToolRequest}). */
  public static void main(String[] arguments) throws IOException {
    // the standard output is for answers alone
    System.setOut(System.err);
    endWithTheService();
    ToolRequest request = ToolRequest.of(arguments);
    try (WireWriter out = new WireWriter(new FileOutputStream(FileDescriptor.out))) {
      answer(request, out);
    }
  }

  private static void answer(ToolRequest request, WireWriter out) throws IOException {
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    avutil.av_max_alloc(LARGEST_PIECE);
    try (Movie movie = Movie.open(request.file(), request.limits())) {
      VideoFacts facts = movie.facts();
      out.facts(facts);
      switch (request.task()) {
        case Task.Probe() -> new FrameSearch(movie, facts).first();
        case Task.FrameAt(long pts) -> out.frame(new FrameSearch(movie, facts).at(pts));
        case Task.Sample sample -> new Sampling(movie, facts, sample).run(out);
      }
      out.end();
    } catch (Unreadable e) {
      out.refused(e.reason(), e.detail());
    }
  }

  /** The standard input ends when the service does. */
  private static void endWithTheService() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // nothing is ever sent
                }
              } catch (IOException e) {
                // as good as its end
              }
              Runtime.getRuntime().halt(1);
            },
            "service");
    watch.setDaemon(true);
    watch.start();
  }
}
