package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;

/**
 * A successful answer of the service.
 *
 * @param status 200..299
 * @param headers its headers
 * @param body its JSON; a missing node if it has none
 */
record Answer(int status, HttpHeaders headers, JsonNode body) {

  /** A header; empty text if it is absent. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
