package org.likeness.gallery.index;

import org.likeness.gallery.VectorBytes;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the changes through plain JDBC: millions of rows pass without entities. */
@ApplicationScoped
public class DatabaseFeed implements GalleryFeed {
  private static final int FETCH = 1000;
  private static final String HEAD =
      "select gallery_id, revision, images, people, model_id from gallery_state";
  private static final String ERASED =
      "select image_id from gallery_tombstone where revision > ? order by revision";
  private static final String IMAGES =
      """
      select i.id, i.person_id, i.searchable, i.force, i.sex, i.age_at_capture, i.capture_date,
             i.offence_group, i.image_type, i.revision, t.vector
      from custody_image i join face_template t on t.image_id = i.id
      where i.revision > ? order by i.revision, i.id
      """;

  private final DataSource database;

  DatabaseFeed(DataSource database) {
    this.database = database;
  }

  @Override
  public FeedHead head() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return head(connection);
    }
  }

  @Override
  public FeedHead changesAfter(long revision, Sink sink) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      int isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return changesAfter(connection, revision, sink);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(isolation);
      }
    }
  }

  private static FeedHead changesAfter(Connection connection, long revision, Sink sink)
      throws SQLException, IOException {
    FeedHead head = head(connection);
    sink.begin(head);
    try (PreparedStatement erased = statement(connection, ERASED, revision);
        ResultSet rows = erased.executeQuery()) {
      while (rows.next()) {
        sink.erased(rows.getObject(1, UUID.class));
      }
    }
    try (PreparedStatement images = statement(connection, IMAGES, revision);
        ResultSet rows = images.executeQuery()) {
      while (rows.next()) {
        sink.image(image(rows));
      }
    }
    return head;
  }

  @Override
  public long nextGeneration() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement next =
            connection.prepareStatement(
                "update gallery_state set generation = generation + 1 returning generation");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static FeedHead head(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HEAD);
        ResultSet row = select.executeQuery()) {
      row.next();
      return new FeedHead(
          row.getObject(1, UUID.class),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getString(5));
    }
  }

  private static PreparedStatement statement(Connection connection, String sql, long revision)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCH);
    statement.setLong(1, revision);
    return statement;
  }

  private static ImageRow image(ResultSet row) throws SQLException {
    return new ImageRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getBoolean(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getObject(7, LocalDate.class),
        row.getString(8),
        row.getString(9),
        row.getLong(10),
        VectorBytes.toVector(row.getBytes(11)));
  }
}
