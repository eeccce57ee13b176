package org.likeness.gallery;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A service of their own for tests that enrol random vectors: a gallery never mixes them with
 * templates of a real model, as other tests enrol them.
 */
public final class RandomTemplates implements QuarkusTestProfile {}
