package org.likeness.duplicate;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.Retention;
import org.likeness.search.PortraitGallery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** No image counts as compared that was not compared with all others. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class DuplicateWorkTest {
  @Inject DuplicateWork work;
  @Inject GalleryIndex index;
  @Inject AgroalDataSource database;

  /** A gallery of which a part cannot be reached. */
  private record Incomplete(GalleryView whole) implements GalleryView {
    @Override
    public IndexState state() {
      return whole.state();
    }

    @Override
    public @Nullable Retention retention() {
      return whole.retention();
    }

    @Override
    public GalleryAnswer search(GalleryQuery query) {
      GalleryAnswer all = whole.search(query);
      return new GalleryAnswer(all.state(), all.scan(), all.people(), all.retention(), false);
    }

    @Override
    public void close() {
      whole.close();
    }
  }

  private long checked() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select checked from duplicate_check")) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  private void beginAnew() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update duplicate_check set revision = 0, image_id = null");
    }
  }

  @Test
  void whileAPartOfTheGalleryIsMissingImagesWaitToBeCompared() throws SQLException {
    PortraitGallery.fill();
    beginAnew();
    // what other tests enrolled before, and erased again, has no template to compare
    long checked = checked();
    try (GalleryView view = new Incomplete(index.view())) {
      while (work.batch(view) > 0) {
        assertThat(checked()).isGreaterThan(checked);
        checked = checked();
      }
    }
    long waiting = checked();

    try (GalleryView view = index.view()) {
      assertThat(work.batch(view)).isPositive();
    }

    assertThat(checked()).isGreaterThan(waiting);
  }
}
