package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Stores that are as a real one but for something that they do. */
public final class OddStores {
  private OddStores() {}

  private interface Call {
    Object make() throws Throwable;
  }

  private interface Around {
    Object call(String method, Object value, Call real) throws Throwable;
  }

  /** It does not let one object go, as a bucket with a hold on it. */
  public static MediaStore stubborn(MediaStore real, Sha256 held) {
    return around(
        real,
        (method, value, call) -> {
          if (method.equals("delete") && held.equals(value)) {
            throw Problem.of(ProblemType.STORAGE_UNAVAILABLE, "AccessDenied");
          }
          return call.make();
        });
  }

  /** Some objects have decayed in it. */
  public static MediaStore decayed(MediaStore real, Predicate<Sha256> which) {
    return around(
        real,
        (method, value, call) ->
            method.equals("get") && which.test((Sha256) value)
                ? MediaStore.verified((Sha256) value, new byte[] {1})
                : call.make());
  }

  /**
   * It takes so long to put an object that something else happens meanwhile.
   *
   * @param meanwhile is told the hash of what was put
   */
  public static MediaStore slow(MediaStore real, Consumer<Sha256> meanwhile) {
    return around(
        real,
        (method, value, call) -> {
          Object answer = call.make();
          if (method.equals("put")) {
            meanwhile.accept((Sha256) answer);
          }
          return answer;
        });
  }

  private static MediaStore around(MediaStore real, Around around) {
    return (MediaStore)
        Proxy.newProxyInstance(
            OddStores.class.getClassLoader(),
            new Class<?>[] {MediaStore.class},
            (proxy, method, values) -> {
              try {
                Object first = values == null ? "" : values[0];
                return around.call(method.getName(), first, () -> method.invoke(real, values));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
