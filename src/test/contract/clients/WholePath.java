import org.likeness.client.ApiClient;
import org.likeness.client.ApiException;
import org.likeness.client.ApiResponse;
import org.likeness.client.api.AccessApi;
import org.likeness.client.api.ReviewsApi;
import org.likeness.client.api.SearchesApi;
import org.likeness.client.model.Analysis;
import org.likeness.client.model.Credentials;
import org.likeness.client.model.DecisionRequest;
import org.likeness.client.model.Disclosure;
import org.likeness.client.model.ObservationRequest;
import org.likeness.client.model.Problem;
import org.likeness.client.model.ReviewTask;
import org.likeness.client.model.SearchAnswer;
import org.likeness.client.model.SearchRequest;
import org.likeness.client.model.StillRequest;

import java.io.File;
import java.util.List;
import java.util.UUID;

/**
 * A force's program, written against the generated client alone: from a still to the disclosure.
 * Arguments: address, still, password, login of an investigator, logins of two reviewers.
 */
public final class WholePath {
  private final String address;
  private final String password;

  private WholePath(String address, String password) {
    this.address = address;
    this.password = password;
  }

  public static void main(String[] args) throws Exception {
    WholePath path = new WholePath(args[0], args[2]);
    ApiClient investigator = path.signedIn(args[3]);
    SearchAnswer search = search(investigator, new File(args[1]));
    System.out.println("candidates " + search.getCandidates().size());
    refusedBeforeReview(investigator, search.getId());
    decide(path.signedIn(args[4]), search.getId(), search.getCandidates().get(0).getId());
    decide(path.signedIn(args[5]), search.getId(), search.getCandidates().get(0).getId());
    Disclosure disclosed =
        new ReviewsApi(investigator)
            .getDisclosure(search.getId(), "Charging decision", List.of("CPS"));
    System.out.println("disclosed " + disclosed.getIdentity().getPersonReference());
  }

  private ApiClient client() {
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    return client;
  }

  private ApiClient signedIn(String login) throws ApiException {
    String token =
        new AccessApi(client())
            .signIn(new Credentials().login(login).password(password))
            .getToken();
    ApiClient client = client();
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    return client;
  }

  private static SearchAnswer search(ApiClient investigator, File still) throws Exception {
    SearchesApi searches = new SearchesApi(investigator);
    Analysis analysis = searches.createAnalysis(List.of(still), null);
    SearchRequest request =
        new SearchRequest()
            .force("MET")
            .caseReference("CR/77/26")
            .offence("robbery")
            .purpose("investigate-crime")
            .justification("Only image of the suspect; other lines of enquiry are exhausted")
            .imageSource("shop CCTV")
            .policyAccepted(true)
            .analysisId(analysis.getId().toString())
            .stills(
                List.of(
                    new StillRequest()
                        .still(0)
                        .face(analysis.getStills().get(0).getFaces().get(0).getIndex())))
            .mode("investigative")
            .modeReason("The still is poor");
    String key = UUID.randomUUID().toString();
    String json = investigator.getObjectMapper().writeValueAsString(request);
    SearchAnswer made = searches.createSearch(json, key, null, List.of());
    SearchAnswer again = searches.createSearch(json, key, null, List.of());
    if (!again.getId().equals(made.getId())) {
      throw new IllegalStateException("the same key made another search");
    }
    return searches.getSearch(made.getId(), null);
  }

  private static void refusedBeforeReview(ApiClient investigator, UUID search) throws Exception {
    try {
      new ReviewsApi(investigator).getDisclosure(search, "Too early", List.of("CPS"));
      throw new IllegalStateException("disclosed before anybody has decided");
    } catch (ApiException e) {
      Problem problem = investigator.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
      System.out.println("refused " + e.getCode() + " " + problem.getCode());
    }
  }

  private static void decide(ApiClient reviewer, UUID search, UUID candidate) throws ApiException {
    ReviewsApi reviews = new ReviewsApi(reviewer);
    reviews.claimReviewTask(search);
    ApiResponse<ReviewTask> task = reviews.getReviewTaskWithHttpInfo(search);
    System.out.println("task " + task.getData().getActualInstance().getClass().getSimpleName());
    DecisionRequest decision =
        new DecisionRequest()
            .outcome("possible-match")
            .reason("As seen")
            .candidateId(candidate.toString())
            .differencesSeen("Older in the custody image");
    for (String feature :
        List.of("faceShape", "hairline", "brows", "eyes", "nose", "mouth", "ears", "chin", "marks")) {
      decision.putFeaturesItem(feature, new ObservationRequest().assessment("similar").note(""));
    }
    String tag = task.getHeaders().get("etag").get(0);
    System.out.println("state " + reviews.createReview(search, decision, tag).getState());
  }
}
