package org.likeness.governance;

import org.likeness.calibration.Fpir;
import org.likeness.gallery.TemplateModel;

import java.util.UUID;

/**
 * What is in force at one moment; a search uses one such value from its beginning to its end (S7).
 *
 * @param change by which it is
 * @param model that makes the templates
 * @param fpir that lists keep
 * @param words how that came about, for people
 */
public record InForce(UUID change, TemplateModel model, Fpir fpir, String words) {}
