import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.opensearch.index.mapper.Uid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks into the files of nodes, below a folder, with the nodes' own Lucene and codecs: in which
 * segments of the last commits documents with some ids lie, deleted or not. Prints {@code part
 * FOLDER IMAGES} for each copy of a part, with all documents counted that lie there, and {@code
 * found ID FOLDER}.
 */
public final class Segments {
  private Segments() {}

  public static void main(String[] arguments) throws IOException {
    List<String> ids = List.of(arguments).subList(1, arguments.length);
    for (Path index : indices(Path.of(arguments[0]))) {
      look(index, ids);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static List<Path> indices(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith("segments_"))
          .map(Path::getParent)
          .filter(path -> path.toString().contains("/indices/"))
          .distinct()
          .toList();
    }
  }

  /** A folder can go while it is looked at, with its index. */
  private static void look(Path folder, List<String> ids) throws IOException {
    try {
      read(folder, ids);
    } catch (IndexNotFoundException | NoSuchFileException e) {
      if (Files.exists(folder)) {
        throw e;
      }
    }
  }

  private static void read(Path folder, List<String> ids) throws IOException {
    Directory files = new NIOFSDirectory(folder);
    // outside of a node the plug-in's readers cannot be closed
    DirectoryReader reader = DirectoryReader.open(files);
    System.out.println("part " + folder + " " + reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms("_id");
      for (String id : ids) {
        if (terms != null && terms.iterator().seekExact(Uid.encodeId(id))) {
          System.out.println("found " + id + " " + folder);
        }
      }
    }
  }
}
