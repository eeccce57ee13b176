package org.likeness.media;

import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import io.minio.messages.Item;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * A request to an S3 service.
 *
 * @param <T> what it answers
 */
interface S3Call<T> {
  @Nullable T send() throws MinioException, IOException;

  /**
   * The answer; empty if the object is not there. Every other failure is the storage's.
   *
   * @throws Problem storage-full or storage-unavailable
   */
  static <T> Optional<T> answer(S3Call<T> call) {
    try {
      return Optional.ofNullable(call.send());
    } catch (ErrorResponseException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw refused(e);
    } catch (ServerException e) {
      throw unavailable("cannot be used now (" + e.statusCode() + ")", e);
    } catch (MinioException | IOException | IllegalStateException e) {
      // the client wraps a refused connection in an IllegalStateException
      throw unavailable("cannot be used now", e);
    } catch (CompletionException e) {
      return answer(() -> rethrow(e));
    }
  }

  /** A request without an answer. */
  interface Order {
    void send() throws MinioException, IOException;
  }

  /**
   * Sends it. What it is about may be gone already.
   *
   * @throws Problem storage-full or storage-unavailable
   */
  static void send(Order order) {
    answer(
        () -> {
          order.send();
          return null;
        });
  }

  /** All pages of a list. */
  static List<Item> items(Iterable<Result<Item>> pages) {
    List<Item> found = new ArrayList<>();
    send(
        () -> {
          for (Result<Item> item : pages) {
            found.add(item.get());
          }
        });
    return found;
  }

  private static <T> T rethrow(CompletionException e) throws MinioException, IOException {
    switch (e.getCause()) {
      case MinioException cause -> throw cause;
      case IOException cause -> throw cause;
      case null, default -> throw new IllegalStateException(e);
    }
  }

  private static boolean isMissing(ErrorResponseException e) {
    return switch (e.errorResponse().code()) {
      case "NoSuchKey", "NoSuchVersion", "NoSuchUpload" -> true;
      case "NoSuchBucket" -> false;
      default -> e.response().code() == 404;
    };
  }

  private static Problem refused(ErrorResponseException e) {
    String code = e.errorResponse().code();
    return switch (code) {
      case "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
          unavailable("refuses our credentials, or this request of ours (" + code + ")", e);
      case "NoSuchBucket" -> unavailable("has no such bucket", e);
      case "QuotaExceeded", "InsufficientStorage", "XMinioStorageFull" ->
          Problem.of(ProblemType.STORAGE_FULL, "The storage is full; nothing was stored")
              .causedBy(e);
      default -> unavailable("cannot be used now (" + e.response().code() + " " + code + ")", e);
    };
  }

  private static Problem unavailable(String why, Exception e) {
    return Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The object storage " + why).causedBy(e);
  }

  /** Whether the service does not know what it was asked for, as opposed to failing at it. */
  static boolean isUnknown(Problem failure) {
    return failure.getCause() instanceof ErrorResponseException e
        && (e.response().code() == 501 || "NotImplemented".equals(e.errorResponse().code()));
  }
}
