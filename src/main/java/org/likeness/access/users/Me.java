package org.likeness.access.users;

import org.likeness.access.Role;
import org.likeness.access.Training;

import java.util.List;

/**
 * The user behind a request.
 *
 * @param userId stable id
 * @param login what the user signs in with
 * @param name shown to colleagues
 * @param force whose records the user works on
 * @param roles what the user may do
 * @param training courses passed, the latest first
 */
public record Me(
    String userId,
    String login,
    String name,
    String force,
    List<Role> roles,
    List<Training.Course> training) {

  @Override
  public String toString() {
    return "Me[userId=" + userId + "]";
  }
}
