import {get} from '../api/client';
import type {OwnResults} from '../api/types';
import {Details} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {ResultTable} from '../supervision/ResultTable';
import {moment} from '../words';

/** The reviewer's own results of lists whose answer was known, once a supervisor has released them. */
export function MyResults() {
  const results = useLoaded(signal => get<OwnResults>('/reviewer-results/mine', signal), []);
  const released = results.value?.released;
  return released ? (
    <Details summary="Your results of known-answer lists">
      <p className="govuk-body">Released by your supervisor, with what you decided until {moment(released.releasedUntil!)}.</p>
      <ResultTable of="known-answer lists" results={[['All', released.total], ...released.months.map((one): [string, typeof one.results] => [one.month, one.results])]} least={results.value!.leastLists} />
    </Details>
  ) : null;
}
