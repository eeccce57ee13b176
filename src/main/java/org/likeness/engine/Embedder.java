package org.likeness.engine;

import org.likeness.engine.ModelEntry.Channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns chips into templates: the embeddings of a chip and of its mirror image are added, and the
 * sum is scaled to unit length.
 */
final class Embedder implements AutoCloseable {

  private final OrtModel model;
  private final ModelEntry.Recogniser entry;
  private final int side;
  private final int samples;

  Embedder(OrtModel model, ModelEntry.Recogniser entry) {
    this.model = model;
    this.entry = entry;
    this.side = entry.chip().side();
    this.samples = 3 * side * side;
  }

  /** One template for each chip, in order. */
  List<FaceTemplate> embed(List<FaceChip> chips) {
    float[] input = new float[2 * chips.size() * samples];
    for (int i = 0; i < chips.size(); i++) {
      write(chips.get(i), false, input, 2 * i * samples);
      write(chips.get(i), true, input, (2 * i + 1) * samples);
    }
    float[] embeddings = embeddings(input, 2 * chips.size());
    List<FaceTemplate> templates = new ArrayList<>(chips.size());
    for (int i = 0; i < chips.size(); i++) {
      templates.add(mirroredSum(embeddings, 2 * i * entry.dimensions()));
    }
    return templates;
  }

  private FaceTemplate mirroredSum(float[] embeddings, int at) {
    float[] sum = new float[entry.dimensions()];
    for (int d = 0; d < sum.length; d++) {
      sum[d] = embeddings[at + d] + embeddings[at + sum.length + d];
    }
    return FaceTemplate.ofUnnormalised(entry.id(), sum);
  }

  /** Several chips in one run if the network takes them, else one after the other. */
  private float[] embeddings(float[] input, int count) {
    if (count == 0 || entry.batched()) {
      return count == 0 ? new float[0] : onlyOutput(input, count);
    }
    float[] all = new float[count * entry.dimensions()];
    for (int i = 0; i < count; i++) {
      float[] one = onlyOutput(Arrays.copyOfRange(input, i * samples, (i + 1) * samples), 1);
      System.arraycopy(one, 0, all, i * entry.dimensions(), one.length);
    }
    return all;
  }

  private float[] onlyOutput(float[] input, int count) {
    return model.run(input, count, 3, side, side).values().iterator().next();
  }

  private void write(FaceChip chip, boolean mirrored, float[] input, int at) {
    float[] from = chip.planes();
    for (int channel = 0; channel < 3; channel++) {
      int plane = (entry.channels() == Channels.RGB ? channel : 2 - channel) * side * side;
      float mean = entry.mean().get(channel).floatValue();
      float factor = 1 / entry.deviation().get(channel).floatValue();
      int to = at + channel * side * side;
      for (int row = 0; row < side * side; row += side) {
        int source = plane + row + (mirrored ? side - 1 : 0);
        int step = mirrored ? -1 : 1;
        for (int x = 0; x < side; x++) {
          input[to + row + x] = (from[source + x * step] - mean) * factor;
        }
      }
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
