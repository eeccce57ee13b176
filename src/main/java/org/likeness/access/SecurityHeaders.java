package org.likeness.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers, with every answer, what a page of ours may load and who may show it. */
@ApplicationScoped
class SecurityHeaders {
  private static final String SHARED =
      "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

  /** Chosen stills are shown before they are sent: {@code blob:} images. */
  private static final String PAGES = "default-src 'self'; img-src 'self' blob:; " + SHARED;

  /** The API's documentation carries its own scripts and styles within the page. */
  private static final String API_DOCS =
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; "
          + SHARED;

  /** On every answer of a sandbox. */
  private static final String SANDBOX = "Likeness-Sandbox";

  private final boolean sandbox;

  SecurityHeaders(SandboxConfig config) {
    this.sandbox = config.enabled();
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, 1000);
  }

  private void add(RoutingContext request) {
    MultiMap headers = request.response().headers();
    if (sandbox) {
      headers.set(SANDBOX, "true");
    }
    boolean docs = request.normalizedPath().startsWith("/api-docs");
    headers.set("Content-Security-Policy", docs ? API_DOCS : PAGES);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (request.request().isSSL()) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    request.addHeadersEndHandler(end -> keepOutOfCaches(request));
    request.next();
  }

  /** What the API answers is about people: no cache keeps it unless a resource says otherwise. */
  private static void keepOutOfCaches(RoutingContext request) {
    MultiMap headers = request.response().headers();
    if (request.normalizedPath().startsWith("/api/")
        && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
