package org.likeness.access.users;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.access.OrganisationCode;
import org.likeness.access.Role;

import java.util.Set;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A user to be made.
 *
 * @param login 3 to 64 letters, digits, dots, hyphens, underscores or {@code @}; compared without
 *     regard to case
 * @param name shown to colleagues
 * @param force whose records the user works on; absent for a retailer
 * @param organisation of a retailer; absent for everybody else
 * @param roles what the user may do; only investigator and reviewer can be held together
 * @param password at least 12 characters
 */
record NewUser(
    @NotNull @Pattern(
            regexp = "[A-Za-z0-9._@-]{3,64}",
            message = "must be 3 to 64 letters, digits or . _ @ -")
        String login,
    @NotBlank @Size(max = 100) String name,
    @Nullable ForceCode force,
    @Nullable OrganisationCode organisation,
    @NotEmpty Set<@NotNull Role> roles,
    @NotNull String password) {

  @Override
  public String toString() {
    return "NewUser[force=" + force + ", roles=" + roles + ", redacted]";
  }
}
