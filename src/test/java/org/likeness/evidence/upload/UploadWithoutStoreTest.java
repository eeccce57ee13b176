package org.likeness.evidence.upload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.SignedIn;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.TestFiles;
import org.likeness.gallery.erasure.ObjectsOnS3;
import org.likeness.media.MediaStore;
import org.likeness.media.OddStores;
import org.likeness.media.Sha256;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.likeness.Statements.count;
import static org.likeness.Statements.execute;
import static org.likeness.evidence.PackCalls.beginUpload;
import static org.likeness.evidence.PackCalls.patch;
import static org.likeness.evidence.PackCalls.tus;

/** An object store that is away, or slow, loses nothing of an upload and holds nobody else up. */
@QuarkusTest
@QuarkusTestResource(value = ObjectsOnS3.class, restrictToAnnotatedClass = true)
@TestProfile(UploadWithoutStoreTest.ByHand.class)
class UploadWithoutStoreTest {
  private static final byte[] VIDEO = TestFiles.mp4(9_000_000, 31);
  private static final int HALF = 5_000_000;

  @Inject Finishing finishing;
  @Inject Leftovers leftovers;
  @Inject MediaStore media;
  @Inject AgroalDataSource database;

  private SignedIn retailer;
  private String pack;
  private String upload;

  /** Nothing is looked at, or removed, but by the test. */
  public static final class ByHand implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "likeness.evidence.upload.work-every", "off",
          "likeness.evidence.upload.sweep-every", "off");
    }
  }

  @BeforeEach
  void beginUploadOfAVideo() {
    retailer = SignedIn.asRetailer("CORNER");
    pack = PackCalls.begin(retailer, Map.of());
    upload = beginUpload(retailer, pack, "cctv", "till.mp4", VIDEO.length);
  }

  @AfterEach
  void startAgain() {
    ObjectsOnS3.startServer();
  }

  @Test
  void uploadGoesOnWhenTheStoreIsBack() throws SQLException {
    byte[] rest = Arrays.copyOfRange(VIDEO, HALF, VIDEO.length);
    patch(retailer, upload, 0, Arrays.copyOf(VIDEO, HALF)).statusCode(204);

    ObjectsOnS3.stopServer();
    patch(retailer, upload, HALF, rest)
        .statusCode(503)
        .body("code", equalTo("storage-unavailable"));
    tus(retailer).head(upload).then().header("Upload-Offset", String.valueOf(HALF));

    ObjectsOnS3.startServer();
    patch(retailer, upload, HALF, rest).statusCode(204);
    assertThat(count(database, "select count(*) from evidence_upload_note")).isZero();

    ObjectsOnS3.stopServer();
    for (int i = 0; i < Finishing.PATIENCE + 2; i++) {
      finishNow();
    }
    PackCalls.read(retailer, pack).then().body("uploads[0].state", equalTo("whole"));

    ObjectsOnS3.startServer();
    finishNow();
    Sha256 hash = Sha256.of(VIDEO);
    PackCalls.read(retailer, pack).then().body("files[0].sha256", equalTo(hash.hex()));
    leftovers.atIntervals();
    assertThat(media.get(hash).orElseThrow()).isEqualTo(VIDEO);
    assertThat(count(database, "select count(*) from evidence_upload_piece")).isZero();
    assertThat(count(database, "select count(*) from evidence_upload_note")).isZero();
  }

  /** A connection of the database for each put would be all of them while the store is slow. */
  @Test
  void nothingIsPutWithinATransaction() throws SQLException {
    List<Boolean> withinTransaction = new CopyOnWriteArrayList<>();
    MediaStore real = ClientProxy.unwrap(media);
    MediaStore watched =
        (MediaStore)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MediaStore.class},
                (proxy, method, values) -> {
                  if (method.getName().equals("put")) {
                    withinTransaction.add(QuarkusTransaction.isActive());
                  }
                  try {
                    return method.invoke(real, values);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    QuarkusMock.installMockForType(watched, MediaStore.class);

    patch(retailer, upload, 0, VIDEO).statusCode(204);
    finishNow();

    PackCalls.read(retailer, pack).then().body("files.size()", equalTo(1));
    assertThat(withinTransaction).hasSizeGreaterThan(3).containsOnly(false);
  }

  /** A kill after the note leaves bytes that nothing refers to. */
  @Test
  void whatAKillLeftIsRemoved() throws SQLException {
    byte[] piece = TestFiles.mp4(5_000, 32);
    Sha256 hash = media.put(piece);
    for (String age : List.of("25 hours", "23 hours")) {
      execute(
          database,
          "insert into evidence_upload_note values (gen_random_uuid(), '%s', now() - interval '%s')"
              .formatted(hash.hex(), age));
    }

    leftovers.atIntervals();

    String removal = "select count(*) from evidence_removal where sha256 = '" + hash.hex() + "'";
    assertThat(count(database, "select count(*) from evidence_upload_note")).isOne();
    assertThat(count(database, removal)).isOne();
    execute(database, "delete from evidence_upload_note");
  }

  /** It is left to be removed like the bytes of erased files. */
  @Test
  void pieceThatTheStoreDoesNotLetGoHoldsUpNoOther() throws SQLException {
    Sha256 held = media.put(TestFiles.mp4(5_000, 33));
    Sha256 free = media.put(TestFiles.mp4(5_000, 34));
    QuarkusMock.installMockForType(
        OddStores.stubborn(ClientProxy.unwrap(media), held), MediaStore.class);
    String id = upload.replaceAll(".*/", "");
    execute(database, "update evidence_upload set state = 'ended' where id = '%s'".formatted(id));
    String piece = "insert into evidence_upload_piece values ('%s', %d, 5000, '%s')";
    execute(database, piece.formatted(id, 0, held.hex()));
    execute(database, piece.formatted(id, 5000, free.hex()));

    leftovers.atIntervals();

    String left = "select count(*) from evidence_removal where sha256 = '" + held.hex() + "'";
    assertThat(count(database, "select count(*) from evidence_upload_piece")).isZero();
    assertThat(media.get(free)).isEmpty();
    assertThat(media.get(held)).isPresent();
    assertThat(count(database, left)).isOne();
  }

  /** As soon as it would be tried again. */
  private void finishNow() throws SQLException {
    execute(database, "update evidence_upload set tried_at = null");
    finishing.work();
  }
}
