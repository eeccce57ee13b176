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
import jakarta.inject.Inject;

/** Reads the changes through plain JDBC: millions of rows pass without entities. */
@ApplicationScoped
public class DatabaseFeed implements GalleryFeed {
  private static final int FETCH = 1000;
  private static final String HEAD =
      """
      select s.gallery_id, s.revision, s.images, s.people,
             case when s.number = %1$s then s.model_id else c.model_id end
      from gallery_state s left join companion c on c.number = %1$s
      where s.number = %1$s or c.number = %1$s
      """;

  /** From this revision on images may have no template of the model yet. */
  private static final String LOOKED_AT =
      """
      select coalesce((select c.revision from companion c where c.number = %1$s), revision + 1)
      from gallery_state
      """;

  /** Searchable images without a template of the model: it failed, or it is not made yet. */
  private static final String LACKING =
      """
      with wanting as (
        select f.image_id id from template_failure f where f.number = %1$s
        union select i.id from custody_image i
        where i.revision >= ?),
      lacking as (
        select i.id, i.person_id from wanting w join custody_image i on i.id = w.id
        where i.searchable and not exists
          (select 1 from face_template t where t.image_id = i.id and t.number = %1$s))
      select count(*), (select count(distinct l.person_id) from lacking l where not exists
        (select 1 from custody_image j join face_template t on t.image_id = j.id and t.number = %1$s
         where j.person_id = l.person_id and j.searchable))
      from lacking
      """;

  private static final String ERASED =
      "select image_id from gallery_tombstone where revision > ? order by revision";
  private static final String IMAGES =
      """
      select i.id, i.person_id, i.searchable, i.force, i.sex, i.age_at_capture, i.capture_date,
             i.offence_group, i.image_type, i.revision, t.vector
      from custody_image i join face_template t on t.image_id = i.id and t.number = %1$s
      where i.revision > ? order by i.revision, i.id
      """;

  private static final String SEARCHED = "(select number from gallery_state)";

  private final DataSource database;
  private final String number;

  @Inject
  DatabaseFeed(DataSource database) {
    this(database, SEARCHED);
  }

  private DatabaseFeed(DataSource database, String number) {
    this.database = database;
    this.number = number;
  }

  /**
   * The same of the templates of one model, whether they are searched or kept beside; once they are
   * neither, {@link TemplatesDropped} is thrown.
   */
  public DatabaseFeed of(int templates) {
    return new DatabaseFeed(database, Integer.toString(templates));
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

  private FeedHead changesAfter(Connection connection, long revision, Sink sink)
      throws SQLException, IOException {
    FeedHead head = whole(connection, head(connection));
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

  private FeedHead head(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(HEAD.formatted(number));
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new TemplatesDropped(number);
      }
      return new FeedHead(
          row.getObject(1, UUID.class),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getString(5));
    }
  }

  /** Counts only what can be found. */
  private FeedHead whole(Connection connection, FeedHead head) throws SQLException {
    // a value of its own, so that the database knows that these are few
    try (PreparedStatement select = statement(connection, LACKING, lookedAt(connection));
        ResultSet row = select.executeQuery()) {
      row.next();
      return new FeedHead(
          head.galleryId(),
          head.revision(),
          head.images() - row.getLong(1),
          head.people() - row.getLong(2),
          head.modelId());
    }
  }

  private long lookedAt(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOOKED_AT.formatted(number));
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private PreparedStatement statement(Connection connection, String sql, long revision)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.formatted(number));
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
