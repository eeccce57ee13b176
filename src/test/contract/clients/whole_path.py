"""A program against the generated client: imported, and its request built, without a service."""
import likeness
from likeness.models import Credentials, SearchRequest

credentials = Credentials(login="j.kowalski", password="nine-blue-lanterns-4")
request = SearchRequest(
    force="MET", caseReference="CR/79/26", offence="robbery", purpose="investigate-crime",
    justification="Only image of the suspect", imageSource="shop CCTV", policyAccepted=True)
configuration = likeness.Configuration(host="http://localhost:8080", access_token="lk_shown-once")
with likeness.ApiClient(configuration) as client:
    for api in (likeness.AccessApi(client), likeness.SearchesApi(client), likeness.ReviewsApi(client)):
        assert api.api_client is client
assert "create_search" in dir(likeness.SearchesApi)
assert '"caseReference": "CR/79/26"' in request.to_json()
