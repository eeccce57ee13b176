package org.likeness.search;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** More at once than can be answered: some wait in vain and are told so, the others are served. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
@TestProfile(PeakTest.OneAtATime.class)
class PeakTest {
  private static final int REQUESTS = 8;

  /** No request waits for another. */
  public static final class OneAtATime implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "likeness.search.stills-at-once", "1", "likeness.search.longest-wait", "PT0.05S");
    }
  }

  @Test
  void peakRefusesWhatItCannotServeInTime() throws Exception {
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    byte[] large = PortraitGallery.counted("001_A.jpg");
    Callable<ValidatableResponse> call = () -> SearchCalls.analyse(investigator, large);

    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(REQUESTS)) {
      for (Future<ValidatableResponse> answer :
          threads.invokeAll(Collections.nCopies(REQUESTS, call))) {
        int status = answer.get().extract().statusCode();
        statuses.add(status);
        if (status == 503) {
          answer.get().body("code", equalTo("busy")).header("Retry-After", notNullValue());
        }
      }
    }

    assertThat(statuses).contains(201, 503).containsOnly(201, 503);
    SearchCalls.analyse(investigator, large).statusCode(201);
  }
}
