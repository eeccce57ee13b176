import {useState} from 'react';
import {Link} from 'wouter';
import {get} from '../api/client';
import type {TriageList} from '../api/types';
import {Await, Page} from '../page/Page';
import {useLoaded} from '../page/useLoaded';
import {count, moment} from '../words';
import {Pressing} from './Pressing';
import {money, STATES} from './words';

const ONLY: Record<string, string> = {violence: 'Violence or a weapon', prolific: 'Prolific', under18: 'Under 18', organised: 'Organised'};

/** The evidence packs that retailers sent to this force, the most pressing first. */
export function TriagePage() {
  const [state, setState] = useState('');
  const [only, setOnly] = useState('');
  const list = useLoaded<TriageList>(signal => get(`/evidence-triage?${new URLSearchParams({state, only})}`, signal), [state, only]);
  const counts = list.value?.counts ?? {};
  return (
    <Page title="Evidence packs">
      <p className="govuk-body">Sent by retailers. Violence comes first, then prolific, under 18 and organised; of equals, who has waited longest.</p>
      <div className="inline-form triage-filter">
        <label className="govuk-label" htmlFor="state">State</label>
        <select className="govuk-select" id="state" value={state} onChange={event => setState(event.target.value)}>
          <option value="">All that are open</option>
          {Object.entries(STATES).map(([code, words]) => <option key={code} value={code}>{words}{counts[code] ? ` (${counts[code]})` : ''}</option>)}
        </select>
        <label className="govuk-label" htmlFor="only">Only</label>
        <select className="govuk-select" id="only" value={only} onChange={event => setOnly(event.target.value)}>
          <option value="">All</option>
          {Object.entries(ONLY).map(([code, words]) => <option key={code} value={code}>{words} ({counts[code] ?? 0})</option>)}
        </select>
      </div>
      <Await of={list} what="the packs">{value => <Table list={value} />}</Await>
    </Page>
  );
}

function Table({list}: {list: TriageList}) {
  if (list.items.length === 0) {
    return <p className="govuk-inset-text" id="none">No pack of this kind.</p>;
  }
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Evidence packs">
      <table className="govuk-table compact" id="packs">
        <caption className="govuk-table__caption">{count(list.items.length, 'pack', 'packs')}</caption>
        <thead><tr>{['Pack', 'Pressing', 'State', 'Store', 'Happened', 'Sent', 'Value'].map(head => <th key={head} className="govuk-table__header" scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {list.items.map(item => (
            <tr key={item.id}>
              <th className="govuk-table__header" scope="row"><Link className="govuk-link" href={`/evidence/${item.id}`}>{item.reference}</Link></th>
              <td className="govuk-table__cell"><Pressing of={item.circumstances} /></td>
              <td className="govuk-table__cell">{STATES[item.state] ?? item.state}</td>
              <td className="govuk-table__cell"><bdi>{item.store}</bdi><br /><span className="govuk-hint"><bdi>{item.organisation}</bdi></span></td>
              <td className="govuk-table__cell">{item.incidentFrom && moment(item.incidentFrom)}</td>
              <td className="govuk-table__cell">{moment(item.submittedAt)}</td>
              <td className="govuk-table__cell">{item.valuePence != null && money(item.valuePence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
