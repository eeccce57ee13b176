package org.likeness.gallery.index;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.ImageType;
import org.likeness.gallery.OffenceGroup;
import org.likeness.gallery.Sex;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Filters as Lucene queries. */
final class FilterQueries {

  private FilterQueries() {}

  /** The query of a filter; null if it restricts nothing. */
  static @Nullable Query of(GalleryFilter filter) {
    if (filter.isNone()) {
      return null;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    oneOf(all, ImageDocument.FORCE, filter.forces(), ForceCode::value);
    oneOf(all, ImageDocument.SEX, filter.sexes(), Sex::wireName);
    oneOf(all, ImageDocument.OFFENCE_GROUP, filter.offenceGroups(), OffenceGroup::wireName);
    oneOf(all, ImageDocument.IMAGE_TYPE, filter.imageTypes(), ImageType::wireName);
    if (!filter.people().isEmpty()) {
      all.add(imagesOf(filter.people(), null), Occur.FILTER);
    }
    ages(all, filter.ageFrom(), filter.ageTo());
    days(all, filter.capturedFrom(), filter.capturedTo());
    return all.build();
  }

  /** The images of these people that pass the filter. */
  static Query imagesOf(Collection<UUID> people, @Nullable Query filter) {
    Query theirs =
        new TermInSetQuery(ImageDocument.PERSON, people.stream().map(UuidBytes::of).toList());
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(theirs, Occur.FILTER);
    return both.add(filter == null ? MatchAllDocsQuery.INSTANCE : filter, Occur.FILTER).build();
  }

  private static <T> void oneOf(
      BooleanQuery.Builder all, String field, Set<T> values, Function<T, String> name) {
    if (!values.isEmpty()) {
      all.add(
          new TermInSetQuery(field, values.stream().map(name).map(BytesRef::new).toList()),
          Occur.FILTER);
    }
  }

  private static void ages(BooleanQuery.Builder all, @Nullable Integer from, @Nullable Integer to) {
    if (from != null || to != null) {
      all.add(
          IntPoint.newRangeQuery(
              ImageDocument.AGE,
              from == null ? Integer.MIN_VALUE : from,
              to == null ? Integer.MAX_VALUE : to),
          Occur.FILTER);
    }
  }

  private static void days(
      BooleanQuery.Builder all, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null || to != null) {
      all.add(
          LongPoint.newRangeQuery(
              ImageDocument.CAPTURED,
              from == null ? Long.MIN_VALUE : from.toEpochDay(),
              to == null ? Long.MAX_VALUE : to.toEpochDay()),
          Occur.FILTER);
    }
  }
}
