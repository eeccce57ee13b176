package org.likeness.gallery.index;

import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best documents of a scan by their estimated cosine. Used by one thread. */
final class TopDocsHeap {
  private final LongHeap heap;
  private final int capacity;
  private float weakest = Float.NEGATIVE_INFINITY;

  TopDocsHeap(int capacity) {
    this.capacity = capacity;
    this.heap = new LongHeap(Math.min(capacity, 1 << 16));
  }

  /** Offers one; the weakest falls out when there are too many. */
  void offer(int doc, float cosine) {
    if (cosine > weakest) {
      push(pack(doc, cosine));
    }
  }

  /** Takes over what another thread found. */
  void offerAll(TopDocsHeap other) {
    for (int i = 1; i <= other.heap.size(); i++) {
      long packed = other.heap.get(i);
      if (cosine(packed) > weakest) {
        push(packed);
      }
    }
  }

  private void push(long packed) {
    if (heap.size() < capacity) {
      heap.push(packed);
    } else {
      heap.updateTop(packed);
    }
    if (heap.size() == capacity) {
      weakest = cosine(heap.top());
    }
  }

  /** What was not kept is at most this; negative infinity while everything was kept. */
  float weakest() {
    return weakest;
  }

  /** What was kept, by rising document number. */
  List<Estimate> estimates() {
    List<Estimate> estimates = new ArrayList<>(heap.size());
    for (int i = 1; i <= heap.size(); i++) {
      long packed = heap.get(i);
      estimates.add(new Estimate((int) packed, cosine(packed)));
    }
    estimates.sort(Comparator.comparingInt(Estimate::doc));
    return estimates;
  }

  /**
   * A document with its estimated cosine.
   *
   * @param doc in the snapshot
   * @param cosine from the quantised vector
   */
  record Estimate(int doc, float cosine) {}

  private static long pack(int doc, float cosine) {
    return (long) NumericUtils.floatToSortableInt(cosine) << 32 | doc;
  }

  private static float cosine(long packed) {
    return NumericUtils.sortableIntToFloat((int) (packed >> 32));
  }
}
