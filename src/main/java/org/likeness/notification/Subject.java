package org.likeness.notification;

/**
 * What a notification points to; ids alone, never a name, a picture or words of a case.
 *
 * @param type such as {@code search}
 * @param id of the record
 * @param occurrence tells two events of one kind about one record apart; empty where there can be
 *     only one
 */
public record Subject(String type, String id, String occurrence) {

  /** A record about which there can be only one event of the kind. */
  public static Subject of(String type, Object id) {
    return new Subject(type, id.toString(), "");
  }

  /** One of several events of the kind about the same record. */
  public Subject occurring(Object when) {
    return new Subject(type, id, when.toString());
  }
}
