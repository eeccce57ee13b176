package org.likeness.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a client needs for an operation, beside its role. Without it reading needs {@link
 * Scope#READ}, and everything else is refused to clients.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsScope {

  /** The scope. */
  Scope value();
}
