package org.likeness.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a trace as pictures and JSON. */
final class TraceWriter {

  private static final int LONG_SIDE = 1600;

  private final EngineTrace trace;
  private final DecodedImage small;
  private final double scale;

  TraceWriter(EngineTrace trace) {
    this.trace = trace;
    this.small = trace.image().within(LONG_SIDE);
    this.scale = (double) small.width() / trace.image().width();
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < trace.looks().size(); i++) {
      png(drawn(trace.looks().get(i).faces(), Color.ORANGE), folder.resolve("look-" + i + ".png"));
    }
    png(
        drawn(trace.faces().stream().map(EngineTrace.Face::face).toList(), Color.GREEN),
        folder.resolve("faces.png"));
    for (int i = 0; i < trace.faces().size(); i++) {
      png(trace.faces().get(i).chip().toPicture(), folder.resolve("chip-" + i + ".png"));
    }
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("trace.json").toFile(), json());
  }

  private static void png(BufferedImage picture, Path file) throws IOException {
    ImageIO.write(picture, "png", file.toFile());
  }

  private BufferedImage drawn(List<DetectedFace> faces, Color colour) {
    BufferedImage picture = small.toPicture();
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(2));
    graphics.setColor(colour);
    for (DetectedFace face : faces) {
      Box box = face.box();
      graphics.draw(
          new Rectangle2D.Double(
              box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale));
      graphics.drawString(
          "%.2f".formatted(face.confidence()),
          (float) (box.x() * scale),
          (float) (box.y() * scale - 4));
      for (Point p : face.landmarks().points()) {
        graphics.fill(new Ellipse2D.Double(p.x() * scale - 2, p.y() * scale - 2, 4, 4));
      }
    }
    graphics.dispose();
    return picture;
  }

  private Map<String, Object> json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("width", trace.image().width());
    root.put("height", trace.image().height());
    root.put("format", trace.image().format());
    root.put("looks", trace.looks());
    root.put("candidates", trace.candidates());
    root.put("faces", trace.faces().stream().map(TraceWriter::face).toList());
    root.put("milliseconds", trace.stages().milliseconds());
    return root;
  }

  private static Map<String, Object> face(EngineTrace.Face traced) {
    Map<String, Object> face = new LinkedHashMap<>();
    face.put("face", traced.face());
    face.put("quality", traced.quality());
    face.put("template", traced.template().toString());
    return face;
  }
}
