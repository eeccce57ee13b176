package org.likeness.gallery.index;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * One index for each model whose templates are kept: of the searched one, and of a second one as
 * soon as every image has been looked at. Each follows the database by itself.
 *
 * @param <T> what an index is
 */
public final class KeptModels<T extends KeptModels.Index> implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(KeptModels.class);
  private static final String MODELS =
      """
      select number, model_id, model_sha256, preprocessing, true, true from gallery_state
      union all
      select number, model_id, model_sha256, preprocessing, false, whole from companion
      """;

  private final DataSource database;
  private final GalleryModel gallery;
  private final IntFunction<T> opener;
  private final Map<Integer, T> open = new ConcurrentHashMap<>();
  private volatile Seen<T> seen = new Seen<>(null, Map.of());

  /**
   * Nothing is open before the first look.
   *
   * @param opener opens the index of the templates of a number
   */
  public KeptModels(DataSource database, GalleryModel gallery, IntFunction<T> opener) {
    this.database = database;
    this.gallery = gallery;
    this.opener = opener;
  }

  /** The index of one model. */
  public interface Index extends AutoCloseable {

    /** There is something new in the database. */
    void wake();

    @Override
    void close() throws IOException, SQLException;
  }

  /** What the last look found, in one piece. */
  private record Seen<T>(@Nullable T searched, Map<TemplateModel, T> byModel) {}

  /**
   * Opens what is kept and not open, and closes what is kept no longer.
   *
   * @return the numbers of all templates that may have an index, now or soon
   */
  public synchronized Set<Integer> look() throws SQLException, IOException {
    Map<TemplateModel, T> byModel = new HashMap<>();
    Set<Integer> kept = new HashSet<>();
    Set<Integer> coming = new HashSet<>();
    T searched = null;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(MODELS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int number = row.getInt(1);
        if (!row.getBoolean(6)) {
          coming.add(number);
          continue;
        }
        kept.add(number);
        T index = open.computeIfAbsent(number, opener::apply);
        searched = row.getBoolean(5) ? index : searched;
        if (row.getString(2) != null) {
          byModel.put(model(row), index);
        }
      }
    }
    seen = new Seen<>(Objects.requireNonNull(searched, "the gallery has a state"), byModel);
    closeAllBut(kept);
    coming.addAll(kept);
    return coming;
  }

  private static TemplateModel model(ResultSet row) throws SQLException {
    return new TemplateModel(row.getString(2), new Sha256(row.getString(3)), row.getString(4));
  }

  private void closeAllBut(Set<Integer> kept) throws SQLException, IOException {
    for (Integer number : open.keySet().stream().filter(n -> !kept.contains(n)).toList()) {
      Objects.requireNonNull(open.remove(number)).close();
      LOG.infof("Gallery index: model %d is kept no longer", number);
    }
  }

  /**
   * The index that is searched.
   *
   * @throws Problem index-unavailable before the first look
   */
  public T searched() {
    T searched = seen.searched();
    if (searched == null) {
      throw Problem.of(ProblemType.INDEX_UNAVAILABLE, "The gallery index is not open yet");
    }
    return searched;
  }

  /**
   * The index of a model. Never waits for a look.
   *
   * @throws Problem index-unavailable while there is none
   */
  public T of(TemplateModel model) {
    Seen<T> last = seen;
    T index = last.byModel().get(model);
    if (index != null) {
      return index;
    }
    T searched = searched();
    // the first model of a gallery is known before the next look
    boolean unknown = !last.byModel().containsValue(searched);
    if (unknown && gallery.current().map(model::equals).orElse(true)) {
      return searched;
    }
    throw Problem.of(
        ProblemType.INDEX_UNAVAILABLE, "There is no index of " + model.words() + " yet");
  }

  /** Of the searched model and of the one beside it, by number: what is erased leaves both. */
  public synchronized Map<Integer, T> all() {
    return Map.copyOf(open);
  }

  /** Never waits for a look that closes an index. */
  public void wake() {
    open.values().forEach(Index::wake);
  }

  @Override
  public synchronized void close() throws IOException, SQLException {
    closeAllBut(Set.of());
  }
}
