package org.likeness.gallery.index;

import org.likeness.gallery.GalleryConfig;
import org.likeness.gallery.GalleryModel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** The indexes of the kept models in this machine's files, each in a folder of its own. */
final class ModelIndexes implements AutoCloseable {
  private final GalleryConfig config;
  private final DatabaseFeed feed;
  private final KeptModels<ModelIndex> models;

  ModelIndexes(GalleryConfig config, DataSource database, DatabaseFeed feed, GalleryModel gallery) {
    this.config = config;
    this.feed = feed;
    this.models = new KeptModels<>(database, gallery, this::begin);
  }

  KeptModels<ModelIndex> models() {
    return models;
  }

  /** Opens what is kept and not open, and closes and removes what is kept no longer. */
  void look() throws SQLException, IOException {
    removeAllBut(models.look());
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

  /** Folders of models that are kept no longer hold templates: they go, whoever left them. */
  private void removeAllBut(Set<Integer> kept) throws IOException {
    if (!Files.isDirectory(config.indexFolder())) {
      return;
    }
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(config.indexFolder(), "{model,generation}-*")) {
      for (Path folder : folders) {
        String name = folder.getFileName().toString();
        boolean first = name.startsWith("generation-");
        int number = first ? 1 : Integer.parseInt(name.substring("model-".length()));
        if (!kept.contains(number)) {
          IndexFolder.remove(folder);
        }
      }
    }
  }

  List<IndexKeeper> keepers() {
    return models.all().values().stream().map(ModelIndex::keeper).toList();
  }

  @Override
  public void close() throws IOException, SQLException {
    models.close();
  }
}
