package org.likeness.gallery;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.likeness.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;

/** Ready when the models are loaded; else says what to do. */
@Readiness
@ApplicationScoped
class ModelsReady implements HealthCheck {
  private final Engines engines;

  ModelsReady(Engines engines) {
    this.engines = engines;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      HealthCheckResponseBuilder ready =
          HealthCheckResponse.named("models").up().withData("model", engines.model().id());
      engines.unapproved().ifPresent(words -> ready.withData("unapproved", words));
      return ready.build();
    } catch (Problem e) {
      return HealthCheckResponse.named("models").down().withData("todo", e.detail()).build();
    }
  }
}
