// A program against the generated client: it is compiled, so that what integrators write compiles too.
import {AccessApi, Configuration, ReviewsApi, SearchesApi, SearchRequestToJSON} from '../../../../target/clients/typescript/src';

export async function search(address: string, login: string, password: string, still: Blob): Promise<string> {
  const {token} = await new AccessApi(new Configuration({basePath: address})).signIn({credentials: {login, password}});
  const configuration = new Configuration({basePath: address, accessToken: token});
  const request = {
    force: 'MET', caseReference: 'CR/78/26', offence: 'robbery', purpose: 'investigate-crime',
    justification: 'Only image of the suspect', imageSource: 'shop CCTV', policyAccepted: true,
  };
  const made = await new SearchesApi(configuration).createSearch({
    request: JSON.stringify(SearchRequestToJSON(request)),
    still: [still],
    idempotencyKey: crypto.randomUUID(),
  });
  if (!made) {
    throw new Error('nobody asked for an answer later');
  }
  const review = await new ReviewsApi(configuration).getReviews({id: made.id});
  return `${made.id} ${review.state} ${made.candidates.map(one => one.score).join(' ')}`;
}
