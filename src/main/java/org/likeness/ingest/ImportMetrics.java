package org.likeness.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import org.likeness.engine.Stage;
import org.likeness.engine.Stages;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts for the operator what imports do, since the start of this process. */
@ApplicationScoped
class ImportMetrics {
  private final MeterRegistry meters;

  ImportMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Notes an image that the engine has looked at. */
  void looked(Stages stages) {
    meters.counter("likeness.import.images").increment();
    for (Stage stage : stages.milliseconds().keySet()) {
      meters
          .timer("likeness.import.stage", "stage", stage.name().toLowerCase(Locale.ROOT))
          .record((long) (stages.of(stage) * 1e6), TimeUnit.NANOSECONDS);
    }
  }

  /** Notes records whose outcome has been committed. */
  void settled(List<SettledRecord> records) {
    for (SettledRecord record : records) {
      meters.counter("likeness.import.records", "outcome", record.outcome().wireName()).increment();
    }
  }
}
