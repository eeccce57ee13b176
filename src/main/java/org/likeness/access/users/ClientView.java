package org.likeness.access.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Scope;

import java.time.Instant;
import java.util.List;

/**
 * A client as administrators see one.
 *
 * @param id stable id
 * @param name its client id
 * @param force whose records it works on
 * @param scopes what it may do
 * @param requestsPerMinute how many requests; absent: as many as is configured
 * @param atProvider whether the identity provider signs it in
 * @param active whether it is let in
 * @param createdAt when it was made
 * @param secrets that sign it in, the oldest first
 * @param version goes into If-Match when it is changed
 */
@Schema(name = "Client")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientView(
    String id,
    String name,
    String force,
    List<Scope> scopes,
    @Nullable Integer requestsPerMinute,
    boolean atProvider,
    boolean active,
    Instant createdAt,
    List<Secret> secrets,
    int version) {

  /**
   * A secret that is known by its hash alone.
   *
   * @param createdAt when it was made
   * @param endsAt when it ends; absent: no end is set
   */
  @Schema(name = "ClientSecret")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Secret(Instant createdAt, @Nullable Instant endsAt) {}

  static ClientView of(ApiClient client, List<ClientSecret> secrets, Instant now) {
    return new ClientView(
        client.id.toString(),
        client.name,
        client.force,
        client.scopeSet().stream().sorted().toList(),
        client.requestsPerMinute,
        client.atProvider,
        client.active,
        client.createdAt,
        secrets.stream()
            .filter(secret -> secret.isGood(now))
            .map(secret -> new Secret(secret.createdAt, secret.endsAt))
            .toList(),
        client.version);
  }

  String etag() {
    return '"' + Integer.toString(version) + '"';
  }
}
