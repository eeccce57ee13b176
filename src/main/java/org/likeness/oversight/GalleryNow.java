package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/**
 * The gallery as it is now.
 *
 * @param images that can be found
 * @param people who can be found
 * @param modelId the recogniser that all templates are of; absent while nobody is enrolled
 * @param preprocessing its version; absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GalleryNow")
public record GalleryNow(
    long images, long people, @Nullable String modelId, @Nullable String preprocessing) {

  static GalleryNow read(ReadOnlyDatabase.Rows rows) throws SQLException {
    return rows.of(
            "select images, people, model_id, preprocessing from gallery_state",
            row ->
                new GalleryNow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
        .getFirst();
  }
}
