import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.opensearch.index.mapper.Uid;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks into the files of nodes with the nodes' own Lucene and codecs: in which segments of the last
 * commit of each folder a document with the id lies, deleted or not. Prints {@code part FOLDER
 * IMAGES} for each folder, with all documents counted that lie there, and {@code found ID FOLDER}.
 */
public final class Segments {
  /** A node that copies a part to another one, or merges, is through with it in this time. */
  private static final Duration MOVING = Duration.ofSeconds(30);

  private Segments() {}

  public static void main(String[] arguments) throws Exception {
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      look(Path.of(folder), arguments[0]);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** A folder can go while it is looked at, with its index; a file can go with a merge. */
  private static void look(Path folder, String id) throws Exception {
    Instant end = Instant.now().plus(MOVING);
    while (Files.exists(folder)) {
      try {
        read(folder, id);
        return;
      } catch (IndexNotFoundException | NoSuchFileException | EOFException e) {
        if (Instant.now().isAfter(end)) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  private static void read(Path folder, String id) throws IOException {
    Directory files = new NIOFSDirectory(folder);
    // outside of a node the plug-in's readers cannot be closed
    DirectoryReader reader = DirectoryReader.open(files);
    System.out.println("part " + folder + " " + reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms("_id");
      if (terms != null && terms.iterator().seekExact(Uid.encodeId(id))) {
        System.out.println("found " + id + " " + folder);
      }
    }
  }
}
