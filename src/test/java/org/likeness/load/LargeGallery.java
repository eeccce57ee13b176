package org.likeness.load;

import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/**
 * Fills the database of a service with people who do not exist: records without pictures, and
 * templates that are random unit vectors with a variance that falls off as that of real ones does.
 */
final class LargeGallery {
  private static final int DIMENSIONS = 128;

  /** Takes over the model of the images that are there already, and tells the index of the rest. */
  private static final String REVISION =
      "update gallery_state set revision = revision + 1, images = images + %1$d, people = people + %1$d";

  private final String jdbcUrl;
  private final int people;

  LargeGallery(String jdbcUrl, int people) {
    this.jdbcUrl = jdbcUrl;
    this.people = people;
  }

  /** Adds them; at least one real image must have been enrolled before. */
  void fill() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(REVISION.formatted(people));
      copy(
          connection,
          "person (id, force, person_reference, searchable_images, created_at)",
          (out, i) -> out.print(id(3, i) + "\tMET\tLOAD-" + i + "\t1\t2026-01-01T00:00:00Z\n"));
      copy(
          connection,
          "custody_image (id, person_id, force, custody_reference, sha256, format, capture_date,"
              + " age_at_capture, sex, arrest_outcome, offence_group, image_type, review_date,"
              + " review_basis, searchable, enrolled_at, changed_at, revision)",
          this::image);
      statement.execute(
          "update custody_image set revision = (select revision from gallery_state)"
              + " where revision = 0");
      statement.execute(
          "create temporary table incoming (image_id uuid, vector bytea) on commit drop");
      Random random = new Random(20_261_122);
      copy(
          connection,
          "incoming (image_id, vector)",
          (out, i) -> out.print(id(2, i) + "\t\\\\x" + hex(random) + "\n"));
      statement.execute(
          "insert into face_template (image_id, model_id, model_sha256, preprocessing, vector, quality)"
              + " select i.image_id, t.model_id, t.model_sha256, t.preprocessing, i.vector, t.quality"
              + " from incoming i cross join (select * from face_template limit 1) t");
      connection.commit();
      connection.setAutoCommit(true);
      // otherwise the database would do it by itself, during the measurement
      statement.execute("vacuum analyze person, custody_image, face_template");
    }
  }

  private void image(PrintStream out, int i) {
    out.print(
        id(2, i)
            + "\t"
            + id(3, i)
            + "\tMET\tLOAD/"
            + i
            + "\t"
            + "0".repeat(56)
            + String.format("%08x", i)
            + "\tJPEG\t2020-01-01\t"
            + (20 + i % 40)
            + (i % 2 == 0 ? "\tfemale" : "\tmale")
            + "\tconvicted\ttheft\tcustody\t2090-01-01\tsource\ttrue\t2026-01-01T00:00:00Z"
            + "\t2026-01-01T00:00:00Z\t0\n");
  }

  /** A row of a table. */
  private interface Row {
    void write(PrintStream out, int number);
  }

  private void copy(Connection connection, String table, Row row) throws SQLException, IOException {
    var in =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    try (PrintStream out = new PrintStream(new Copying(in), false, StandardCharsets.UTF_8)) {
      for (int i = 0; i < people; i++) {
        row.write(out, i);
      }
    }
    in.endCopy();
  }

  /** Hands bytes to the database in large pieces. */
  private static final class Copying extends OutputStream {
    private final org.postgresql.copy.CopyIn in;
    private final byte[] buffer = new byte[1 << 20];
    private int used;

    Copying(org.postgresql.copy.CopyIn in) {
      this.in = in;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int now = Math.min(length - done, buffer.length - used);
        System.arraycopy(bytes, offset + done, buffer, used, now);
        used += now;
        done += now;
        if (used == buffer.length) {
          flush();
        }
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        in.writeToCopy(buffer, 0, used);
        used = 0;
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }

  private static UUID id(long kind, int number) {
    return new UUID(kind << 60 | 0x4000L, 0x8000_0000_0000_0000L | number);
  }

  private static String hex(Random random) {
    double[] values = new double[DIMENSIONS];
    double sum = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      values[i] = random.nextGaussian() * Math.exp(-0.75 * i / DIMENSIONS);
      sum += values[i] * values[i];
    }
    ByteBuffer bytes = ByteBuffer.allocate(DIMENSIONS * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putFloat((float) (value / Math.sqrt(sum)));
    }
    return HexFormat.of().formatHex(bytes.array());
  }
}
