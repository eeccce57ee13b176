package org.likeness.evaluation;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.likeness.evaluation.EvaluationReport.DetPoint;
import org.likeness.evaluation.EvaluationReport.Histogram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of a report. Lines differ by dashes as well as by colour. */
final class Plots {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;

  /** Distinct for colour-blind readers and in print: dark ones of the Okabe-Ito palette. */
  private static final Color[] COLOURS = {
    Color.BLACK,
    new Color(0x0072B2),
    new Color(0xB34700),
    new Color(0x007355),
    new Color(0x9C2F7A),
    new Color(0x5B5B5B),
    new Color(0x7A5C00),
    new Color(0x3F3FBF),
    new Color(0x8C1515),
    new Color(0x1F6F8B)
  };

  private static final float[][] DASHES = {
    null,
    {8, 4},
    {2, 3},
    {12, 4, 2, 4},
    {5, 5},
    {1, 4},
    {14, 6},
    {8, 3, 2, 3, 2, 3},
    {3, 6},
    {10, 2}
  };

  private Plots() {}

  /** A picture with the words that stand for it. */
  record Plot(String id, String title, String description, XYChart chart) {

    String svg() {
      return Svg.of(this, WIDTH, HEIGHT);
    }
  }

  static Plot det(List<Condition> conditions) {
    XYChart chart = chart("FPIR", "FNIR");
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setXAxisDecimalPattern("0.####").setYAxisDecimalPattern("0.####");
    int number = 0;
    for (Condition condition : conditions) {
      List<DetPoint> points =
          condition.det().stream().filter(p -> p.fpir() > 0 && p.fnir() > 0).toList();
      if (points.size() > 1) {
        line(
            chart,
            condition.name(),
            points.stream().mapToDouble(DetPoint::fpir).toArray(),
            points.stream().mapToDouble(DetPoint::fnir).toArray(),
            number);
      }
      number++;
    }
    return new Plot(
        "det",
        "Trade between false positives and misses (DET)",
        "One line for each condition: the further to the lower left, the better. The table of error rates has the values.",
        chart);
  }

  static Plot cmc(List<Condition> conditions) {
    XYChart chart = chart("rank", "share of mated searches");
    int number = 0;
    for (Condition condition : conditions) {
      if (!condition.cmc().isEmpty()) {
        line(
            chart,
            condition.name(),
            IntStream.rangeClosed(1, condition.cmc().size()).asDoubleStream().toArray(),
            condition.cmc().stream().mapToDouble(Double::doubleValue).toArray(),
            number);
      }
      number++;
    }
    return new Plot(
        "cmc",
        "Share of mated searches whose person is among the first (CMC)",
        "One line for each condition, rising from rank 1 to rank 50. The table of ranks has the values.",
        chart);
  }

  static Plot scores(Histogram histogram) {
    XYChart chart = chart("cosine", "share of searches");
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNE);
    steps(chart, "mated: the right person", histogram, histogram.mated(), 1);
    steps(chart, "non-mated: the best of all others", histogram, histogram.nonMated(), 2);
    return new Plot(
        "scores",
        "Scores of mated and non-mated searches",
        "Two humps: the less they overlap, the better people are told apart. scores.csv has the values.",
        chart);
  }

  private static void steps(
      XYChart chart, String name, Histogram histogram, List<Long> counts, int number) {
    double sum = Math.max(1, counts.stream().mapToLong(Long::longValue).sum());
    int first =
        IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0).findFirst().orElse(0);
    int last =
        IntStream.range(0, counts.size())
            .filter(i -> counts.get(i) > 0)
            .reduce((a, b) -> b)
            .orElse(0);
    int from = Math.max(0, first - 1);
    int[] bins = IntStream.rangeClosed(from, Math.min(counts.size() - 1, last + 1)).toArray();
    double[] x = new double[bins.length * 2];
    double[] y = new double[bins.length * 2];
    for (int i = 0; i < bins.length; i++) {
      x[2 * i] = histogram.from() + bins[i] * histogram.width();
      x[2 * i + 1] = x[2 * i] + histogram.width();
      y[2 * i] = counts.get(bins[i]) / sum;
      y[2 * i + 1] = y[2 * i];
    }
    line(chart, name, x, y, number);
  }

  private static XYChart chart(String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .theme(Styler.ChartTheme.XChart)
            .build();
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    chart
        .getStyler()
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setLegendFont(font)
        .setLegendBorderColor(Color.WHITE)
        .setChartBackgroundColor(Color.WHITE);
    chart
        .getStyler()
        .setPlotMargin(4)
        .setAxisTickLabelsFont(font)
        .setAxisTitleFont(font)
        .setPlotGridLinesColor(new Color(0xD0D4D6));
    return chart;
  }

  private static void line(XYChart chart, String name, double[] x, double[] y, int number) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(COLOURS[number % COLOURS.length]);
    float[] dash = DASHES[number % DASHES.length];
    series.setLineStyle(
        new BasicStroke(
            number == 0 ? 2.5f : 1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
  }
}
