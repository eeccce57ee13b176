package org.likeness.search;

import org.likeness.gallery.GalleryAnswer;
import org.likeness.gallery.IndexState;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The moment of the gallery that was searched (S7).
 *
 * @param generation of the index
 * @param revision of the gallery
 * @param images that could be found
 * @param people that could be found
 * @param complete whether all of it was searched; false if a part of the index was missing, so that
 *     somebody who is enrolled may not have been found
 */
@Embeddable
public record GallerySearched(
    @Column(name = "gallery_generation") long generation,
    @Column(name = "gallery_revision") long revision,
    @Column(name = "gallery_images") long images,
    @Column(name = "gallery_people") long people,
    @Column(name = "gallery_complete") boolean complete) {

  static GallerySearched of(GalleryAnswer answer) {
    IndexState state = answer.state();
    return new GallerySearched(
        state.generation(), state.revision(), state.images(), state.people(), answer.complete());
  }
}
