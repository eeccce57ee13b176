package org.likeness.endpoints;

import io.restassured.specification.RequestSpecification;
import org.likeness.SignedIn;
import org.likeness.access.Role;

/** Users who walk along all endpoints. */
final class Walker {

  private Walker() {}

  /** A new user of the role; a reviewer's training is in date, so that the role alone decides. */
  static SignedIn of(Role role) {
    if (role == Role.RETAILER) {
      return SignedIn.asRetailer("WALKERS");
    }
    return role == Role.REVIEWER ? SignedIn.asTrainedReviewer("MET") : SignedIn.as("MET", role);
  }

  /** Signs in anew where the operation would end the walk. */
  static RequestSpecification request(SignedIn user, Endpoint endpoint) {
    boolean signsOut = endpoint.operation().equals("DELETE /api/v1/tokens/current");
    return (signsOut ? SignedIn.signIn(user.login(), user.password()) : user).request();
  }
}
