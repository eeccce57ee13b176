package org.likeness.media;

import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration.Expiration;
import io.minio.messages.LifecycleConfiguration.NoncurrentVersionExpiration;
import io.minio.messages.LifecycleConfiguration.Rule;

import java.util.ArrayList;
import java.util.List;

/** Whether lifecycle rules of a bucket agree with what the service promises. */
final class S3Lifecycle {

  private S3Lifecycle() {}

  /**
   * What does not agree, in sentences.
   *
   * @param rules those that are enabled
   * @param versioned whether the bucket keeps versions
   * @param forgetWithinDays after so many days older versions must be gone
   */
  static List<String> complaints(List<Rule> rules, boolean versioned, int forgetWithinDays) {
    List<String> found = new ArrayList<>();
    rules.stream()
        .filter(S3Lifecycle::removesObjects)
        .forEach(
            rule ->
                found.add(
                    "Lifecycle rule '"
                        + rule.id()
                        + "' removes objects by itself: only the service may, by its retention"
                        + " rules."));
    if (rules.stream().noneMatch(S3Lifecycle::abandonsUploads)) {
      found.add("No lifecycle rule removes uploads in parts that were never finished.");
    }
    if (versioned && rules.stream().noneMatch(rule -> forgets(rule, forgetWithinDays))) {
      found.add(
          "No lifecycle rule removes older versions within "
              + forgetWithinDays
              + " days, the time that erasures promise.");
    }
    return found;
  }

  private static boolean removesObjects(Rule rule) {
    Expiration expiration = rule.expiration();
    return expiration != null && (expiration.days() != null || expiration.date() != null);
  }

  private static boolean abandonsUploads(Rule rule) {
    return isForAll(rule) && rule.abortIncompleteMultipartUpload() != null;
  }

  private static boolean forgets(Rule rule, int withinDays) {
    NoncurrentVersionExpiration older = rule.noncurrentVersionExpiration();
    return isForAll(rule)
        && older != null
        && older.newerNoncurrentVersions() == null
        && older.noncurrentDays() <= withinDays;
  }

  private static boolean isForAll(Rule rule) {
    Filter filter = rule.filter();
    return filter == null
        || (filter.andOperator() == null
            && filter.tag() == null
            && filter.objectSizeGreaterThan() == null
            && filter.objectSizeLessThan() == null
            && (filter.prefix() == null || filter.prefix().isEmpty()));
  }
}
