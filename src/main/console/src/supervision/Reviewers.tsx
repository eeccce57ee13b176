import {useState} from 'react';
import {file, get, send} from '../api/client';
import type {ReviewerResultList, ReviewerResults, TestResults} from '../api/types';
import {Await, Details, Trouble} from '../page/Page';
import {saveAs} from '../page/saveAs';
import {useLoaded} from '../page/useLoaded';
import {moment} from '../words';
import {ResultTable} from './ResultTable';

/** How often each reviewer errs on lists whose answer is known (R5). */
export function Reviewers() {
  const results = useLoaded(signal => get<ReviewerResultList>('/reviewer-results', signal), []);
  const [problem, setProblem] = useState<Error>();
  const save = () => file('/reviewer-results/file', 'text/csv').then(csv => saveAs('reviewer-results.csv', csv), setProblem);
  const release = (id: string) => send('POST', `/reviewer-results/${encodeURIComponent(id)}/releases`, {}).then(results.again, setProblem);
  return (
    <section>
      <h2 className="govuk-heading-m" id="reviewers">Reviewers</h2>
      {problem && <Trouble problem={problem} />}
      <Await of={results} what="results">
        {({items, leastLists}) => (items.length === 0 ? <p className="govuk-body">Nobody has decided anything yet.</p> : (
          <>
            <ResultTable of="all reviewers" labelled="Reviewer" results={items.map(one => [<bdi key="who">{one.reviewer}</bdi>, one.total])} least={leastLists} />
            <div className="actions"><button className="govuk-button govuk-button--secondary" type="button" onClick={save}>Save as CSV</button></div>
            {items.filter(one => one.total.lists > 0).map(one => <Months key={one.reviewerId} of={one} least={leastLists} onRelease={() => release(one.reviewerId)} />)}
          </>
        ))}
      </Await>
    </section>
  );
}

function Months({of, least, onRelease}: {of: ReviewerResults; least: number; onRelease: () => void}) {
  return (
    <Details summary={`${of.reviewer}: months, and what they may know`}>
      <ResultTable of={of.reviewer} results={of.months.map((one): [string, TestResults] => [one.month, one.results])} least={least} />
      <p className="govuk-body">
        {of.releasedUntil ? `${of.reviewer} may know what was decided until ${moment(of.releasedUntil)}. ` : `${of.reviewer} does not know these results. `}
        <button className="link" type="button" onClick={onRelease}>Release the results until now<span className="govuk-visually-hidden"> to {of.reviewer}</span></button>
      </p>
    </Details>
  );
}
