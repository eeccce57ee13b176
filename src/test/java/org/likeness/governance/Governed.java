package org.likeness.governance;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of its own: what comes into force here must not be in force in other tests. */
public final class Governed implements QuarkusTestProfile {}
