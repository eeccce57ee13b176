package org.likeness.gallery;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.likeness.gallery.IndexStatus.Condition;

import jakarta.enterprise.context.ApplicationScoped;

/** Ready once searches can be answered. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
  private final GalleryIndex index;
  private final RetentionSamples samples;

  IndexReadiness(GalleryIndex index, RetentionSamples samples) {
    this.index = index;
    this.samples = samples;
  }

  @Override
  public HealthCheckResponse call() {
    IndexStatus status = index.status();
    return HealthCheckResponse.named("gallery-index")
        .status(status.condition() != Condition.BUILDING)
        .withData("condition", status.condition().wireName())
        .withData("progressPercent", Math.round(status.progress() * 100))
        .withData("following", status.following())
        .withData("retentionLow", samples.isLow())
        .build();
  }
}
