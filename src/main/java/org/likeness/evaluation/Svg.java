package org.likeness.evaluation;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** Writes a plot as an element for a page, with a title and a description for screen readers. */
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private Svg() {}

  static String of(Plots.Plot plot, int width, int height) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument(NAMESPACE, "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment(null);
      context.setIDGenerator(new OwnIds(plot.id()));
      SVGGraphics2D graphics = new SVGGraphics2D(context, false);
      plot.chart().paint(graphics, width, height);
      Element root = graphics.getRoot();
      describe(root, plot, width, height);
      return text(root);
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("every Java runtime writes XML", e);
    }
  }

  private static void describe(Element root, Plots.Plot plot, int width, int height) {
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("width", String.valueOf(width));
    root.setAttribute("height", String.valueOf(height));
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", plot.id() + "-title " + plot.id() + "-desc");
    root.insertBefore(words(root, "desc", plot.id(), plot.description()), root.getFirstChild());
    root.insertBefore(words(root, "title", plot.id(), plot.title()), root.getFirstChild());
  }

  private static Element words(Element root, String name, String id, String text) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setAttribute("id", id + "-" + name);
    element.setTextContent(text);
    return element;
  }

  private static String text(Element root) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Transformer transformer = factory.newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(root), new StreamResult(text));
    return text.toString();
  }

  /** Several plots share one page: their ids must differ. */
  private static final class OwnIds extends SVGIDGenerator {
    private final String plot;

    OwnIds(String plot) {
      this.plot = plot;
    }

    @Override
    public String generateID(String prefix) {
      return super.generateID(plot + "-" + prefix);
    }
  }
}
