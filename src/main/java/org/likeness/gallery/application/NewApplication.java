package org.likeness.gallery.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An application that came in.
 *
 * @param reference the force's own reference of it
 * @param personReference the force's reference of the person whose images are meant
 * @param applicant person, parent-or-guardian or representative
 * @param receivedOn the day it came; absent: today
 * @param grounds on which it is made
 */
@Schema(name = "NewDeletionApplication")
record NewApplication(
    @Nullable String reference,
    @Nullable String personReference,
    @Nullable String applicant,
    @Nullable LocalDate receivedOn,
    @Nullable String grounds) {}
