package org.likeness.gallery.index;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

import java.util.UUID;

/** An image as a Lucene document: ids, what filters need, the vector. */
final class ImageDocument {
  static final String VECTOR = "vector";
  static final String IMAGE = "image";
  static final String PERSON = "person";
  static final String FORCE = "force";
  static final String SEX = "sex";
  static final String AGE = "age";
  static final String CAPTURED = "captured";
  static final String OFFENCE_GROUP = "offenceGroup";
  static final String IMAGE_TYPE = "imageType";

  private ImageDocument() {}

  static Document of(ImageRow row) {
    Document document = new Document();
    id(document, IMAGE, row.imageId());
    id(document, PERSON, row.personId());
    document.add(new StringField(FORCE, row.force(), Field.Store.NO));
    document.add(new StringField(SEX, row.sex(), Field.Store.NO));
    document.add(new StringField(OFFENCE_GROUP, row.offenceGroup(), Field.Store.NO));
    document.add(new StringField(IMAGE_TYPE, row.imageType(), Field.Store.NO));
    document.add(new IntPoint(AGE, row.age()));
    document.add(new LongPoint(CAPTURED, row.captured().toEpochDay()));
    document.add(
        new KnnFloatVectorField(VECTOR, row.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  /** The term that finds the one document of an image. */
  static Term term(UUID imageId) {
    return new Term(IMAGE, UuidBytes.of(imageId));
  }

  private static void id(Document document, String field, UUID id) {
    BytesRef bytes = UuidBytes.of(id);
    document.add(new StringField(field, bytes, Field.Store.NO));
    document.add(new BinaryDocValuesField(field + "Id", bytes));
  }

  /** The doc-values field of an id. */
  static String values(String field) {
    return field + "Id";
  }
}
