import {Link} from 'wouter';
import type {ErasureSummary} from '../api/types';
import {Busy, Page, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {count, moment} from '../words';
import {STEPS} from './steps';

/** The erasures of the gallery, and which of them are not finished. */
export function ErasuresPage() {
  const {items, problem, more} = usePages<ErasureSummary>('/gallery/erasures?limit=50');
  return (
    <Page title="Erasures">
      <p className="govuk-body">From the moment at which an erasure begins, no search shows its images. The steps that follow are done without you, and tried again until they are done.</p>
      {problem && <Trouble problem={problem} />}
      {!items && !problem && <Busy>Loading the erasures …</Busy>}
      {items?.length === 0 && <p className="govuk-body">There are none yet.</p>}
      {items && items.length > 0 && <List items={items} />}
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show older ones</button>}
    </Page>
  );
}

function List({items}: {items: ErasureSummary[]}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Erasures">
      <table className="govuk-table" id="erasures">
        <thead>
          <tr><th className="govuk-table__header" scope="col">Begun</th><th className="govuk-table__header" scope="col">Images</th><th className="govuk-table__header" scope="col">By</th><th className="govuk-table__header" scope="col">Reason</th><th className="govuk-table__header" scope="col">State</th></tr>
        </thead>
        <tbody>
          {items.map(one => (
            <tr key={one.id}>
              <td className="govuk-table__cell"><Link className="govuk-link" href={`/erasures/${one.id}`}>{moment(one.begunAt)}<span className="govuk-visually-hidden">, proof of {one.id}</span></Link></td>
              <td className="govuk-table__cell">{count(one.images, 'image', 'images')}</td>
              <td className="govuk-table__cell"><bdi>{one.begunBy}</bdi></td>
              <td className="govuk-table__cell"><bdi>{one.reason}</bdi></td>
              <td className="govuk-table__cell"><State of={one} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({of}: {of: ErasureSummary}) {
  return of.finishedAt
    ? <strong className="govuk-tag govuk-tag--green">Finished</strong>
    : <><strong className="govuk-tag govuk-tag--yellow">Pending</strong> {of.pending.map(step => STEPS[step]).join(', ')}</>;
}
