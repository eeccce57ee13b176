package org.likeness.gallery.index;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryConfig;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * One index for each model whose templates are kept: of the searched one, and of a second one as
 * soon as every image has been looked at. Each follows the database by itself.
 */
final class ModelIndexes implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ModelIndexes.class);
  private static final String MODELS =
      """
      select number, model_id, model_sha256, preprocessing, true from gallery_state
      union all
      select number, model_id, model_sha256, preprocessing, false from companion where whole
      """;

  private final GalleryConfig config;
  private final DataSource database;
  private final DatabaseFeed feed;
  private final Map<Integer, ModelIndex> open = new ConcurrentHashMap<>();
  private volatile Map<TemplateModel, ModelIndex> byModel = Map.of();
  private volatile @Nullable ModelIndex searched;

  ModelIndexes(GalleryConfig config, DataSource database, DatabaseFeed feed) {
    this.config = config;
    this.database = database;
    this.feed = feed;
  }

  /** Opens what is kept and not open, and closes and removes what is kept no longer. */
  synchronized void look() throws SQLException, IOException {
    Map<TemplateModel, ModelIndex> found = new HashMap<>();
    Map<Integer, ModelIndex> kept = new HashMap<>();
    ModelIndex now = null;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(MODELS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int number = row.getInt(1);
        ModelIndex index = open.computeIfAbsent(number, this::begin);
        kept.put(number, index);
        now = row.getBoolean(5) ? index : now;
        if (row.getString(2) != null) {
          found.put(
              new TemplateModel(row.getString(2), new Sha256(row.getString(3)), row.getString(4)),
              index);
        }
      }
    }
    searched = Objects.requireNonNull(now, "the gallery has a state");
    byModel = Map.copyOf(found);
    closeAllBut(kept);
  }

  private ModelIndex begin(int number) {
    ModelIndex index = new ModelIndex(config, folder(number), feed.of(number));
    index.start();
    return index;
  }

  /** The first model's index lies where it lay when there was but one. */
  private Path folder(int number) {
    return number == 1 ? config.indexFolder() : config.indexFolder().resolve("model-" + number);
  }

  private void closeAllBut(Map<Integer, ModelIndex> kept) throws IOException {
    for (Integer number : open.keySet().stream().filter(n -> !kept.containsKey(n)).toList()) {
      Objects.requireNonNull(open.remove(number)).close();
      LOG.infof("Gallery index: model %d is kept no longer", number);
    }
    removeStrays(kept);
  }

  /** Folders of models that are kept no longer hold templates: they go, whoever left them. */
  private void removeStrays(Map<Integer, ModelIndex> kept) throws IOException {
    if (!Files.isDirectory(config.indexFolder())) {
      return;
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(config.indexFolder(), "{model,generation}-*")) {
      for (Path folder : folders) {
        String name = folder.getFileName().toString();
        boolean first = name.startsWith("generation-");
        int number = first ? 1 : Integer.parseInt(name.substring("model-".length()));
        if (!kept.containsKey(number)) {
          IndexFolder.remove(folder);
        }
      }
    }
  }

  /** The index that is searched; null before the first look. */
  @Nullable ModelIndex searched() {
    return searched;
  }

  /** The index of a model; null while there is none. */
  @Nullable ModelIndex of(TemplateModel model) {
    return byModel.get(model);
  }

  /** Of the searched model and of the one beside it: what is erased leaves both. */
  synchronized List<IndexKeeper> keepers() {
    return open.values().stream().map(ModelIndex::keeper).toList();
  }

  /** Never waits for a look that closes an index. */
  void wake() {
    open.values().forEach(ModelIndex::wake);
  }

  @Override
  public synchronized void close() {
    open.values().forEach(ModelIndex::close);
    open.clear();
  }
}
