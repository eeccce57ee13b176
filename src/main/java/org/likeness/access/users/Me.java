package org.likeness.access.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Role;
import org.likeness.access.Training;

import java.util.List;

/**
 * The user behind a request.
 *
 * @param userId stable id
 * @param login what the user signs in with
 * @param name shown to colleagues
 * @param force whose records the user works on; absent for a retailer
 * @param organisation of a retailer; absent for everybody else
 * @param roles what the user may do
 * @param training courses passed, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Me(
    String userId,
    String login,
    String name,
    @Nullable String force,
    @Nullable Organisation organisation,
    List<Role> roles,
    List<Training.Course> training) {

  /**
   * A retailer's organisation.
   *
   * @param code stable code
   * @param name for people
   */
  public record Organisation(String code, String name) {}

  @Override
  public String toString() {
    return "Me[userId=" + userId + "]";
  }
}
