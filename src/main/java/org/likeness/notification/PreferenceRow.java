package org.likeness.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person's choice in the database. Who never chose has none, and is told everything here. */
@Entity
@Table(name = "notification_preference")
class PreferenceRow extends PanacheEntityBase {
  @Id
  @Column(name = "user_id")
  String userId;

  @Column List<String> muted = List.of();
  @Column List<String> mailed = List.of();
  @Column @Nullable String address;

  static List<String> names(Collection<NotificationKind> kinds) {
    return kinds.stream().map(NotificationKind::wireName).sorted().toList();
  }

  static List<NotificationKind> kinds(List<String> names) {
    return names.stream().map(NotificationKind::of).toList();
  }
}
