import {useState} from 'react';
import {Link, useLocation} from 'wouter';
import {send} from '../api/client';
import {Busy, Page, Trouble} from '../page/Page';
import {usePages} from '../page/usePages';
import {moment} from '../words';
import type {Pack, PackSummary} from './types';
import {StatusTag} from './StatusTag';

/** The packs of the retailer's organisation. */
export function PacksPage() {
  const {items, problem, more} = usePages<PackSummary>('/evidence-packs');
  const [, go] = useLocation();
  const [trouble, setTrouble] = useState<Error>();
  const start = () => send<Pack>('POST', '/evidence-packs', {}).then(pack => go(`/packs/${pack.id}`), setTrouble);
  return (
    <Page title="Evidence packs">
      <p className="govuk-body">Send the police what they need to look into a theft or an assault in your store: CCTV, stills, a statement and the facts, in one pack.</p>
      {trouble && <Trouble problem={trouble} />}
      <button className="govuk-button" id="start" type="button" onClick={start}>Start a new pack</button>
      {problem && <Trouble problem={problem} />}
      {!items && !problem && <Busy>Loading packs …</Busy>}
      {items?.length === 0 && <p className="govuk-body" id="none">There is none yet.</p>}
      {items && items.length > 0 && <Table items={items} />}
      {more && <button className="govuk-button govuk-button--secondary" type="button" onClick={more}>Show more</button>}
    </Page>
  );
}

function Table({items}: {items: PackSummary[]}) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Packs">
      <table className="govuk-table" id="packs">
        <thead><tr>{['Pack', 'Store', 'When', 'Status', 'Last change'].map(words => <th className="govuk-table__header" scope="col" key={words}>{words}</th>)}</tr></thead>
        <tbody>
          {items.map(pack => (
            <tr key={pack.id}>
              <td className="govuk-table__cell"><Link className="govuk-link day" href={`/packs/${pack.id}`}>{pack.reference}</Link></td>
              <td className="govuk-table__cell"><bdi>{pack.store ?? 'Not told yet'}</bdi></td>
              <td className="govuk-table__cell">{pack.incidentFrom ? moment(pack.incidentFrom) : 'Not told yet'}</td>
              <td className="govuk-table__cell"><StatusTag status={pack.status} /></td>
              <td className="govuk-table__cell">{moment(pack.changedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
