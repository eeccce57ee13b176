package org.likeness.search;

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
 */
@Embeddable
public record GallerySearched(
    @Column(name = "gallery_generation") long generation,
    @Column(name = "gallery_revision") long revision,
    @Column(name = "gallery_images") long images,
    @Column(name = "gallery_people") long people) {

  static GallerySearched of(IndexState state) {
    return new GallerySearched(
        state.generation(), state.revision(), state.images(), state.people());
  }
}
