package org.likeness.review;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import org.likeness.SignedIn;
import org.likeness.search.SearchCalls;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** Searches that were made, reviewed and closed long ago. */
final class OldSearches {

  private OldSearches() {}

  /** A search of a case, without a cut. */
  static ValidatableResponse search(SignedIn investigator, byte[] still, String caseReference) {
    Map<String, Object> request = SearchCalls.investigative();
    request.put("caseReference", caseReference);
    return SearchCalls.search(investigator, request, still).statusCode(201);
  }

  /** The same picture in bytes of its own: what follows the end of a JPEG is not looked at. */
  static byte[] unique(byte[] jpeg) {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(jpeg, jpeg.length + mark.length);
    System.arraycopy(mark, 0, bytes, jpeg.length, mark.length);
    return bytes;
  }

  /** As if the search had been made, reviewed and closed so long ago. */
  static void age(AgroalDataSource database, String search, String age) throws SQLException {
    String then = "now() - interval '" + age + "'";
    String which = " where search_id = '" + search + "'";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table case_outcome disable trigger frozen");
      statement.executeUpdate("update case_outcome set recorded_at = " + then + which);
      statement.execute("alter table case_outcome enable trigger frozen");
      statement.executeUpdate(
          "update review set opened_at = " + then + ", changed_at = " + then + which);
    }
  }
}
