package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store that does not let one object go, as a bucket with a hold on it. */
public final class StubbornStore {
  private StubbornStore() {}

  /** The same store but for that. */
  public static MediaStore of(MediaStore real, Sha256 held) {
    return (MediaStore)
        Proxy.newProxyInstance(
            StubbornStore.class.getClassLoader(),
            new Class<?>[] {MediaStore.class},
            (proxy, method, values) -> {
              if (method.getName().equals("delete") && held.equals(values[0])) {
                throw Problem.of(ProblemType.STORAGE_UNAVAILABLE, "AccessDenied");
              }
              try {
                return method.invoke(real, values);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
